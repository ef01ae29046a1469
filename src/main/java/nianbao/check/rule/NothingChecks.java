package nianbao.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nianbao.check.figure.FigureGrammar;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding;
import nianbao.format.Formats;
import nianbao.format.Speech.FigureWords;
import nianbao.report.Figure;

/** 未收到政府信息公开申请 while the table counts some: last year's sentence was left in. */
public final class NothingChecks {

    private NothingChecks() {
    }

    public static void nothing(Dossier it, Findings out) {
        for (var said : Formats.rules().patterns("nothing-").entrySet()) {
            var topic = said.getKey();
            if (it.report().format().speech().figures().stream().noneMatch(f -> f.topic().equals(topic))) {
                continue;
            }
            for (var passage : it.passages()) {
                var found = said.getValue().matcher(passage.text());
                while (!out.isFull("text.figure") && found.find()) {
                    int from = passage.sentenceStart(found.start()), to = passage.sentenceEnd(found.end());
                    var figure = figure(topic, found.group(), it);
                    var number = figure.flatMap(f -> least(f, it));
                    if (number.isPresent() && number.get().signum() > 0 && !Scope.narrow(passage.text().substring(from, found.start()), it)
                            && !Formats.rules().pattern("none-elsewhere").matcher(passage.text().substring(from, to)).find()
                            && Passage.between(it.spoken(passage), s -> s.amount().start(), from, to).stream()
                                    .noneMatch(s -> s.said().topic().equals(topic) && s.amount().value().signum() > 0)) {
                        out.accept(finding(it, passage, found.start(), found.end(), figure.get(), number.get()));
                    }
                }
            }
        }
    }

    private static Finding finding(Dossier it, Passage passage, int start, int end, FigureWords figure, BigDecimal number) {
        var format = it.report().format();
        var fields = new ArrayList<>(List.of(passage.field()));
        fields.addAll(figure.is().getFirst());
        var names = String.join(" + ", figure.is().getFirst().stream().map(format::nameOf).toList());
        return Finding.of("text.figure", fields, format.nameOf(passage.field()) + "：“" + passage.words(start, end) + "”与表格不符",
                "文中说没有，表中（" + names + "）" + Figure.plain(number) + "。请按台账核对，改文字或改表格；口径不同的，请在文中写明。")
                .at(List.of(passage.mark(start, end)));
    }

    /** The figure that the words name, else the topic's whole. */
    private static Optional<FigureWords> figure(String topic, String words, Dossier it) {
        var figures = it.report().format().speech().figures().stream().filter(f -> f.topic().equals(topic) && f.partOf() == null).toList();
        return figures.stream().filter(f -> !f.weak() && f.over() == null && f.says().stream().anyMatch(words::contains)).findFirst()
                .or(() -> figures.stream().filter(f -> FigureGrammar.RECEIVED.equals(f.key()) || f.isBare()).findFirst());
    }

    /** The smallest of its readings; empty while a cell has no number. */
    private static Optional<BigDecimal> least(FigureWords figure, Dossier it) {
        var readings = figure.is().stream().map(cells -> FigureChecks.sum(cells, it)).filter(Objects::nonNull).toList();
        return readings.size() < figure.is().size() ? Optional.empty() : readings.stream().min(BigDecimal::compareTo);
    }
}

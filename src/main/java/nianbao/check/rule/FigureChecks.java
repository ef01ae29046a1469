package nianbao.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import nianbao.check.figure.FigureGrammar.Spoken;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding.Fix;
import nianbao.check.finding.Finding;
import nianbao.check.text.Excerpt;
import nianbao.format.Severity;
import nianbao.format.Speech.FigureWords;
import nianbao.report.Figure;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/** Figures in prose against the cells they speak of. */
public final class FigureChecks {

    private FigureChecks() {
    }

    /** A figure as a sentence gives it. */
    private record SaidThere(String field, int sentence, FigureWords said) {

        static SaidThere of(Passage passage, Spoken spoken) {
            return new SaidThere(passage.field(), passage.sentenceStart(spoken.amount().start()), spoken.said());
        }
    }

    private record Contradiction(Passage passage, Spoken spoken, List<BigDecimal> readings) {

        /** The words of its sentence before it. */
        String before() {
            return passage.text().substring(passage.sentenceStart(spoken.amount().start()), spoken.amount().start());
        }
    }

    /**
     * An amount that agrees with no reading of its cells. An error where other figures of the text do agree, so that both
     * speak of the same; else a warning: the text may count the office alone, the table everything.
     */
    public static void figures(Dossier it, Findings out) {
        var report = it.report();
        var wrong = new ArrayList<Contradiction>();
        var right = new HashSet<SaidThere>();
        boolean agreeing = false;
        for (var passage : it.passages()) {
            for (var spoken : it.spoken(passage)) {
                var readings = spoken.said().is().stream().map(cells -> sum(cells, it)).filter(Objects::nonNull).distinct().toList();
                int sentence = passage.sentenceStart(spoken.amount().start());
                if (spoken.said().is().stream().anyMatch(cells -> sum(cells, it) == null)
                        || Scope.narrow(passage.text().substring(sentence, spoken.amount().start()), it)) {
                    continue;
                }
                if (readings.stream().anyMatch(r -> r.compareTo(spoken.amount().value()) == 0)) {
                    right.add(SaidThere.of(passage, spoken));
                    agreeing |= spoken.amount().value().signum() > 0;
                } else {
                    wrong.add(new Contradiction(passage, spoken, readings));
                }
            }
        }
        // 全县收到233件，其中我办收到45件: the figure beside it is the table's.
        wrong.removeIf(c -> right.contains(SaidThere.of(c.passage, c.spoken)) && Scope.wide(c.before(), it));
        for (var contradiction : wrong) {
            if (out.isFull("text.figure")) {
                break;
            }
            var finding = finding(contradiction, report);
            out.accept(agreeing ? finding : finding.weighing(Severity.WARNING));
        }
    }

    private static Finding finding(Contradiction it, Report report) {
        var format = report.format();
        var amount = it.spoken.amount();
        var field = it.passage.field();
        var cells = it.spoken.said().is().getFirst();
        var fields = new ArrayList<>(List.of(field));
        it.spoken.said().is().forEach(reading -> reading.stream().filter(c -> !fields.contains(c)).forEach(fields::add));
        var words = it.passage.words(amount.start(), amount.to());
        var said = it.passage.words(Math.max(it.spoken.lead(), amount.start() - 16), amount.to()).strip();
        var names = cells.size() > 2 ? format.nameOf(cells.getFirst()) + "等 " + cells.size() + " 格之和"
                : String.join(" + ", cells.stream().map(format::nameOf).toList());
        var values = String.join(" 或 ", it.readings.stream().map(Figure::plain).toList());
        var difference = Figure.plain(it.readings.stream().map(r -> r.subtract(amount.value()).abs()).min(BigDecimal::compareTo).orElseThrow());
        var message = format.nameOf(field) + "：“" + Excerpt.tail(said) + "”与表格不符";
        var detail = "文中 " + words + "，表中（" + names + "）" + values + "，差 " + difference
                + "。请按台账核对，改文字或改表格；口径不同的，请在文中写明。";
        var mark = List.of(it.passage.mark(amount.start(), amount.to()));
        if (it.readings.size() > 1) {
            return Finding.of("text.figure", fields, message, detail).at(mark);
        }
        var value = Figure.plain(it.readings.getFirst());
        return Finding.of("text.figure", fields, message, detail,
                new Fix(field, it.passage.with(amount.start(), amount.end(), value), "文中改为 " + value)).at(mark);
    }

    /** {@code null} while a cell has no number; in a print, blanks beside numbers are nothing. */
    static @Nullable BigDecimal sum(List<String> cells, Dossier it) {
        var values = cells.stream().map(cell -> value(cell, it)).filter(Objects::nonNull).toList();
        boolean blanks = it.published() && cells.stream().allMatch(c -> value(c, it) != null || it.report().figure(c).isBlank());
        return values.size() == cells.size() || !values.isEmpty() && blanks ? values.stream().reduce(BigDecimal.ZERO, BigDecimal::add) : null;
    }

    /** A total printed blank is what its parts make, blanks among them nothing; in a draft it is just not there yet. */
    private static @Nullable BigDecimal value(String cell, Dossier it) {
        var figure = it.report().figure(cell);
        var relation = it.report().format().totals().get(cell);
        if (figure.isNumber()) {
            return figure.number();
        }
        if (!it.published() || !figure.isBlank() || relation == null
                || relation.sum().stream().noneMatch(part -> it.report().figure(part).isNumber())) {
            return null;
        }
        return relation.sum().stream().map(it.report()::figure).filter(Figure::isNumber).map(Figure::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

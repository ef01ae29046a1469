package nianbao.check.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.check.figure.Amount;
import nianbao.check.figure.FigureGrammar.Spoken;
import nianbao.check.figure.FigureGrammar;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding;
import nianbao.format.Formats;
import nianbao.format.Speech;

/** 全部办结 while something is carried over. */
public final class ClosedChecks {

    /** Amounts in brackets that are closed again say no more of what follows: 收到12件（含上年3件），均已办结. */
    private static final Pattern ASIDE = Pattern.compile("[（(][^（）()\\n]*[）)]");

    private ClosedChecks() {
    }

    public static void closed(Dossier it, Findings out) {
        var report = it.report();
        var closed = report.format().speech().closed();
        if (closed == null || report.figure(closed.carried()).signum() <= 0) {
            return;
        }
        var rules = Formats.rules();
        for (var passage : it.passages()) {
            var topics = FigureGrammar.of(report).topics(passage);
            var words = rules.closedWords().matcher(passage.text());
            int told = -1;
            while (!out.isFull("text.closed") && words.find()) {
                int from = passage.sentenceStart(words.start()), to = passage.sentenceEnd(words.end());
                var sentence = new ClosedSentence(it, closed, passage, from, words.start());
                if (from != told && (sentence.gives(FigureGrammar.RECEIVED) || topics.topic(passage, words.start(), words.end()).equals(closed.topic())
                        && !rules.pattern("closed-wish").matcher(sentence.before()).find())
                        && !sentence.isOfSome() && !rules.pattern("closed-before").matcher(sentence.before()).find()
                        && !isTakenBack(passage, from, to) && !Scope.narrow(passage.text().substring(from, to), it)) {
                    told = from;
                    out.accept(finding(it, closed, passage, words.start(), words.end()));
                }
            }
        }
    }

    /** Also by the clause behind a semicolon. */
    private static boolean isTakenBack(Passage passage, int from, int to) {
        boolean goesOn = to < passage.text().length() && "；;".indexOf(passage.text().charAt(to)) >= 0;
        var words = passage.text().substring(from, goesOn ? passage.sentenceEnd(to + 1) : to);
        return Formats.rules().closedUnless().matcher(Formats.rules().pattern("closed-no-carry").matcher(words).replaceAll("")).find();
    }

    private static Finding finding(Dossier it, Speech.Closed closed, Passage passage, int start, int end) {
        var format = it.report().format();
        var carried = it.report().figure(closed.carried()).plain();
        return Finding.of("text.closed", List.of(passage.field(), closed.carried()),
                format.nameOf(passage.field()) + "：“" + passage.words(start, end) + "”，但有结转",
                "表中（" + format.nameOf(closed.carried()) + "）为 " + carried + "，即还有 " + carried + " 件没有办结。请改文字，或者核对表格。")
                .at(List.of(passage.mark(start, end)));
    }

    /** The words of a sentence up to those that say everything is done. */
    private record ClosedSentence(Dossier it, Speech.Closed closed, Passage passage, int from, int to) {

        String before() {
            return passage.text().substring(from, to);
        }

        /** Whether it says how many of that key there were. */
        boolean gives(String key) {
            return spoken().anyMatch(s -> key.equals(s.said().key()));
        }

        private Stream<Spoken> spoken() {
            return Passage.between(it.spoken(passage), s -> s.amount().start(), from, to).stream().filter(s -> s.said().topic().equals(closed.topic()));
        }

        /**
         * 答复11件，均按期答复 and 2件内容不明确的申请，均已答复: all of those, which are not all that were received. The figure that
         * stands nearest says of which.
         */
        boolean isOfSome() {
            var aside = ASIDE.matcher(before()).results().map(m -> List.of(from + m.start(), from + m.end())).toList();
            var counted = Passage.between(passage.amounts(), Amount::start, from, to).stream().filter(a -> isCounted(a)
                    && aside.stream().noneMatch(b -> b.getFirst() < a.start() && a.to() < b.getLast())).toList();
            if (counted.isEmpty()) {
                return false;
            }
            var last = counted.getLast();
            var said = said(last);
            if (said.isEmpty()) {
                // 网络申请7件、信函申请5件: together those that were received.
                var sum = counted.stream().filter(a -> said(a).isEmpty()).map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                return !gives(FigureGrammar.RECEIVED) && received().noneMatch(all -> all.compareTo(last.value()) == 0 || all.compareTo(sum) == 0);
            }
            boolean all = FigureGrammar.RECEIVED.equals(said.get().said().key());
            boolean more = received().anyMatch(r -> r.compareTo(last.value()) == 0) && said.get().said().weak();
            boolean carriedIn = FigureGrammar.CLOSED.equals(said.get().said().over()) && !gives(FigureGrammar.RECEIVED);
            return !all && !more && (FigureGrammar.CLOSED.equals(said.get().said().key()) || carriedIn);
        }

        private boolean isCounted(Amount amount) {
            return it.report().format().speech().figures().stream().anyMatch(f -> f.topic().equals(closed.topic()) && f.units().contains(amount.unit()));
        }

        private Optional<Spoken> said(Amount amount) {
            return spoken().filter(s -> s.amount() == amount).findFirst();
        }

        private Stream<BigDecimal> received() {
            return it.report().format().speech().figures().stream().filter(f -> FigureGrammar.RECEIVED.equals(f.key()))
                    .flatMap(f -> f.is().stream()).map(cells -> FigureChecks.sum(cells, it)).filter(Objects::nonNull);
        }
    }
}

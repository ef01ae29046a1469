package nianbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.Drafts;
import nianbao.check.finding.Finding;
import nianbao.check.rule.Dossier;
import nianbao.report.Figure;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;

/** True sentences about the tables, in many wordings: silent as they stand; with one figure changed, found at that figure. */
class FiguresInProseTest {

    private static final double FOUND = 0.95;
    private static final Pattern FIGURE = Pattern.compile("\\{([^{}:]+)(?::([汉,]))?}");

    /** Every figure another, so that none is right by chance. */
    private static final Report REPORT = Drafts.zeros(2025, all(cells("received", 187, 23, 0, 0, 9, 14), cells("carried-in", 16, 2, 0, 0, 0, 0),
            cells("granted", 80, 13, 0, 0, 5, 9), cells("partial", 14, 5, 0, 0, 4, 2), cells("denied.law", 3, 0, 0, 0, 0, 0),
            cells("denied.third-party", 0, 5, 0, 0, 0, 0), cells("denied.internal", 6, 0, 0, 0, 0, 0), cells("denied.process", 8, 0, 0, 0, 0, 0),
            cells("denied.enforcement", 14, 0, 0, 0, 0, 0), cells("unavailable.not-held", 31, 0, 0, 0, 0, 3),
            cells("unavailable.to-compile", 4, 0, 0, 0, 0, 0), cells("unavailable.unclear", 2, 0, 0, 0, 0, 0),
            cells("rejected.petition", 10, 0, 0, 0, 0, 0), cells("rejected.repeat", 5, 0, 0, 0, 0, 0),
            cells("other.uncorrected", 9, 0, 0, 0, 0, 0), cells("other.rest", 5, 2, 0, 0, 0, 0), cells("carried-out", 12, 0, 0, 0, 0, 0),
            new String[]{"disputes.review.upheld", "9", "disputes.review.corrected", "2", "disputes.review.other", "5", "disputes.review.pending", "3",
                "disputes.direct.upheld", "4", "disputes.direct.other", "1", "disputes.direct.pending", "2",
                "disputes.after-review.upheld", "7", "disputes.after-review.pending", "1",
                "disclosure.normative.issued", "13", "disclosure.normative.repealed", "6", "disclosure.normative.effective", "92",
                "disclosure.licensing.decisions", "4518", "disclosure.penalty.decisions", "376", "disclosure.coercion.decisions", "29",
                "disclosure.fees.amount", "41.52"}))
            .withTotals();
    private static final Report LAST = Drafts.zeros(2024, "applications.received.natural", "196", "applications.granted.natural", "178",
            "applications.carried-out.natural", "16", "applications.denied.law.natural", "2", "applications.carried-out.business", "2",
            "applications.received.business", "2").withTotals();

    /** A sentence, and where its figures stand. */
    private record Sentence(String text, List<Place> places) {
    }

    private record Place(int start, int end, BigDecimal value, String form) {
    }

    private static String[] cells(String row, int... columns) {
        var names = List.of("natural", "business", "research", "welfare", "legal", "other-org");
        var all = new String[12];
        for (int i = 0; i < 6; i++) {
            all[2 * i] = "applications." + row + "." + names.get(i);
            all[2 * i + 1] = Integer.toString(columns[i]);
        }
        return all;
    }

    private static String[] all(String[]... parts) {
        return Stream.of(parts).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void everySentenceIsTrueAndGivesNoFinding() throws IOException {
        var wrong = new ArrayList<String>();
        sentences().values().forEach(group -> group.forEach(s -> findings(s.text).forEach(f -> wrong.add(s.text + " " + f.message() + " " + f.detail()))));
        assertEquals(List.of(), wrong);
    }

    @Test
    void aChangedFigureIsFoundWhereItStands() throws IOException {
        for (var group : sentences().entrySet()) {
            int planted = 0;
            var missed = new ArrayList<String>();
            for (var sentence : group.getValue()) {
                for (var place : sentence.places) {
                    for (var other : others(place)) {
                        planted++;
                        var text = sentence.text.substring(0, place.start) + other + sentence.text.substring(place.end);
                        if (findings(text).stream().flatMap(f -> f.marks().stream()).noneMatch(m -> m.start() <= place.start && place.start < m.end())) {
                            missed.add(other + " in " + text);
                        }
                    }
                }
            }
            System.out.println(group.getKey() + ": planted " + planted + ", missed " + missed.size() + "\n  " + String.join("\n  ", missed));
            int all = planted;
            assertTrue(missed.size() <= (1 - FOUND) * all, () -> group.getKey() + ": " + missed.size() + " of " + all + " missed " + missed);
        }
    }

    private static List<Finding> findings(String text) {
        return AllChecks.all(Dossier.published(Drafts.with(REPORT, "overview", text), List.of(LAST))).stream()
                .filter(f -> f.field().equals("overview") && !f.marks().isEmpty()).toList();
    }

    /** One more, and its first two different digits the other way round. */
    private static List<String> others(Place place) {
        var others = new ArrayList<String>();
        others.add(print(place.value.add(BigDecimal.ONE), place.form));
        var digits = Figure.plain(place.value);
        for (int i = 0; i + 1 < digits.length() && others.size() < 2; i++) {
            if (Character.isDigit(digits.charAt(i)) && Character.isDigit(digits.charAt(i + 1)) && digits.charAt(i) != digits.charAt(i + 1)) {
                others.add(print(new BigDecimal(digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2)), place.form));
            }
        }
        return others;
    }

    private static Map<String, List<Sentence>> sentences() throws IOException {
        var groups = new LinkedHashMap<String, List<Sentence>>();
        List<Sentence> group = null;
        try (var in = FiguresInProseTest.class.getResourceAsStream("/figures-in-prose.txt")) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("== ")) {
                    group = new ArrayList<>();
                    groups.put(line.substring(3), group);
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    group.add(sentence(line));
                }
            }
        }
        return groups;
    }

    private static Sentence sentence(String line) {
        var text = new StringBuilder();
        var places = new ArrayList<Place>();
        var found = FIGURE.matcher(line);
        int from = 0;
        while (found.find()) {
            text.append(line, from, found.start());
            var value = value(found.group(1));
            var printed = print(value, found.group(2));
            places.add(new Place(text.length(), text.length() + printed.length(), value, found.group(2)));
            text.append(printed);
            from = found.end();
        }
        return new Sentence(text.append(line.substring(from)).toString(), places);
    }

    private static BigDecimal value(String expression) {
        if (expression.equals("growth")) {
            return sum(REPORT, "applications.received.total").subtract(sum(LAST, "applications.received.total"));
        }
        var sum = BigDecimal.ZERO;
        for (var term : expression.split(" \\+ ")) {
            sum = sum.add(sum(REPORT, term.startsWith("dis") ? term : "applications." + term));
        }
        return sum;
    }

    private static BigDecimal sum(Report report, String pattern) {
        return (pattern.contains("*") ? report.format().cellsLike(pattern).map(c -> c.code()).toList() : List.of(pattern)).stream()
                .map(c -> report.figure(c).number()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String print(BigDecimal value, String form) {
        if (form == null) {
            return Figure.plain(value);
        }
        return form.equals(",") ? "%,d".formatted(value.longValue()) : words(value.intValue());
    }

    /** Up to 999. */
    private static String words(int number) {
        var digits = "零一二三四五六七八九";
        int hundreds = number / 100, tens = number / 10 % 10, ones = number % 10;
        return (hundreds > 0 ? digits.charAt(hundreds) + "百" : "") + (tens > 0 ? digits.charAt(tens) + "十" : ones > 0 ? "零" : "")
                + (ones > 0 ? digits.charAt(ones) : "");
    }
}

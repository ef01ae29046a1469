package nianbao.register.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nianbao.register.sheet.Sheet.RegisterLine;
import nianbao.register.words.ApplicantNames;
import nianbao.register.words.ColumnRole;
import nianbao.register.words.Meaning;
import nianbao.register.words.Vocabulary;

/** Says what each column is: what a clerk chose, else its heads, else its values; of several for one role, the best. */
final class ColumnFinder {

    private static final double MOST = 0.6;
    private static final double HALF = 0.5;
    private static final double SOME = 0.3;

    private final List<RegisterLine> lines;
    private final Vocabulary words;
    private final Map<String, ColumnRole> chosen;
    private final List<RegisterColumn> columns = new ArrayList<>();
    private final List<Values> values = new ArrayList<>();

    ColumnFinder(List<String> paths, List<RegisterLine> lines, Vocabulary words, Map<String, ColumnRole> chosen) {
        this.lines = lines;
        this.words = words;
        this.chosen = chosen;
        int width = Math.max(paths.size(), lines.stream().limit(50).mapToInt(line -> line.cells().size()).max().orElse(0));
        for (int i = 0; i < width; i++) {
            values.add(new Values(lines, i, words));
            columns.add(new RegisterColumn(i, i < paths.size() ? paths.get(i) : "", ColumnRole.NONE, ""));
        }
    }

    List<RegisterColumn> find() {
        new TickColumns(columns, values, words).mark();
        for (var column : List.copyOf(columns)) {
            var role = chosen.containsKey(column.key()) ? chosen.get(column.key()) : Heads.role(column.head());
            if (role != null && !column.isTicked()) {
                columns.set(column.at(), column.as(role));
            }
        }
        dates(ColumnRole.RECEIVED);
        dates(ColumnRole.ANSWERED);
        applicants();
        outcomes();
        one(ColumnRole.NUMBER);
        if (!has(ColumnRole.NUMBER) && has(ColumnRole.SERIAL)) {
            columns.set(first(ColumnRole.SERIAL).at(), first(ColumnRole.SERIAL).as(ColumnRole.NUMBER));
        }
        byValues();
        return List.copyOf(columns);
    }

    /** The date by the earliest rule among those whose values are dates; the others are other dates. */
    private void dates(ColumnRole role) {
        var all = columns.stream().filter(c -> c.role() == role).toList();
        var best = all.stream().filter(c -> isChosen(c) || values.get(c.at()).share(t -> Values.isDate(t) || words.isWaiting(t) || words.isNothing(t)) >= HALF
                || values.get(c.at()).isEmpty() && role == ColumnRole.ANSWERED)
                .min(Comparator.comparing((RegisterColumn c) -> !isChosen(c)).thenComparing(c -> values.get(c.at()).isEmpty())
                        .thenComparing(c -> Heads.rule(c.head())).thenComparing(RegisterColumn::at));
        all.stream().filter(c -> best.isEmpty() || !c.equals(best.get())).forEach(c -> columns.set(c.at(), c.as(ColumnRole.NONE)));
    }

    /** A column 申请人 can hold kinds, a column 申请人类型 names. That names have 公司 or (个人) in them makes them no kinds. */
    private void applicants() {
        if (!has(ColumnRole.KIND)) {
            columns.stream().filter(c -> c.role() == ColumnRole.APPLICANT && !isChosen(c)
                    && values.get(c.at()).share(words::isKindWord) > MOST).findFirst()
                    .ifPresent(c -> columns.set(c.at(), c.as(ColumnRole.KIND)));
        }
        for (var c : columns.stream().filter(c -> c.role() == ColumnRole.KIND && !c.isTicked() && !isChosen(c)).toList()) {
            var v = values.get(c.at());
            if (!v.isEmpty() && v.share(t -> words.kind(t).state() != Meaning.MeaningState.UNKNOWN) < SOME
                    && v.share(t -> ApplicantNames.kind(t).isPresent()) > MOST) {
                columns.set(c.at(), c.as(ColumnRole.APPLICANT));
            }
        }
        one(ColumnRole.KIND);
    }

    /** The outcome is the column with the most words known; a second one that knows some tells more of it. */
    private void outcomes() {
        if (!has(ColumnRole.OUTCOME)) {
            columns.stream().filter(c -> (c.role() == ColumnRole.REASON || c.role() == ColumnRole.STATUS) && known(c) > HALF).findFirst()
                    .ifPresent(c -> columns.set(c.at(), c.as(ColumnRole.OUTCOME)));
        }
        var all = columns.stream().filter(c -> c.role() == ColumnRole.OUTCOME && !c.isTicked()).toList();
        var best = all.stream().max(Comparator.comparing(this::isChosen).thenComparing(c -> Math.round(known(c) * 10))
                .thenComparing(c -> -c.at()));
        for (var c : all) {
            if (!c.equals(best.get()) && !isChosen(c)) {
                columns.set(c.at(), c.as(known(c) > 0 ? ColumnRole.REASON : ColumnRole.NONE));
            }
        }
    }

    private double known(RegisterColumn column) {
        var different = values.get(column.at()).different();
        return different.isEmpty() ? 0 : (double) different.stream().filter(t -> {
            var state = words.outcome(t, false).state();
            return state == Meaning.MeaningState.KNOWN || state == Meaning.MeaningState.GROUP;
        }).count() / different.size();
    }

    /** Columns whose heads say nothing. */
    private void byValues() {
        for (var role : List.of(ColumnRole.RECEIVED, ColumnRole.ANSWERED)) {
            if (!has(role)) {
                unnamed().filter(c -> values.get(c.at()).share(t -> Values.isWholeDate(t) || role == ColumnRole.ANSWERED && words.isWaiting(t)) >= MOST)
                        .findFirst()
                        .ifPresent(c -> columns.set(c.at(), c.as(role)));
            }
        }
        if (!has(ColumnRole.KIND)) {
            unnamed().filter(c -> values.get(c.at()).share(t -> words.kind(t).isKnown()) >= MOST).findFirst()
                    .ifPresent(c -> columns.set(c.at(), c.as(ColumnRole.KIND)));
        }
        if (!has(ColumnRole.OUTCOME)) {
            unnamed().filter(c -> values.get(c.at()).share(t -> words.outcome(t, false).isKnown()) >= MOST).findFirst()
                    .ifPresent(c -> columns.set(c.at(), c.as(ColumnRole.OUTCOME)));
        }
        if (!has(ColumnRole.APPLICANT)) {
            unnamed().filter(c -> values.get(c.at()).share(t -> ApplicantNames.kind(t).isPresent()) > MOST).findFirst()
                    .ifPresent(c -> columns.set(c.at(), c.as(ColumnRole.APPLICANT)));
        }
        if (!has(ColumnRole.NUMBER) && !has(ColumnRole.SERIAL)) {
            unnamed().filter(
                    c -> values.get(c.at()).different().size() > 1 && values.get(c.at()).share(t -> t.matches(".*\\d.*") && !Values.isWholeDate(t)) > MOST
                            && c.at() < 3)
                    .findFirst().ifPresent(c -> columns.set(c.at(), c.as(ColumnRole.NUMBER)));
        }
    }

    /** Without a rule for its heads; a head that says it is something else keeps it out. */
    private java.util.stream.Stream<RegisterColumn> unnamed() {
        return List.copyOf(columns).stream().filter(c -> c.role() == ColumnRole.NONE && Heads.rule(c.head()) < 0 && !isChosen(c));
    }

    private void one(ColumnRole role) {
        var all = columns.stream().filter(c -> c.role() == role && !c.isTicked()).sorted(Comparator.comparing((RegisterColumn c) -> !isChosen(c))).toList();
        all.stream().skip(1).forEach(c -> columns.set(c.at(), c.as(ColumnRole.NONE)));
    }

    private boolean has(ColumnRole role) {
        return columns.stream().anyMatch(c -> c.role() == role);
    }

    private RegisterColumn first(ColumnRole role) {
        return columns.stream().filter(c -> c.role() == role).findFirst().orElseThrow();
    }

    private boolean isChosen(RegisterColumn column) {
        return chosen.containsKey(column.key());
    }
}

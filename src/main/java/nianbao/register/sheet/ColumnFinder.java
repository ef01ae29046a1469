package nianbao.register.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nianbao.register.sheet.Sheet.Line;
import nianbao.register.words.ApplicantNames;
import nianbao.register.words.Meaning;
import nianbao.register.words.Role;
import nianbao.register.words.Vocabulary;

/** Says what each column is: what a clerk chose, else its heads, else its values; of several for one role, the best. */
final class ColumnFinder {

    private static final double MOST = 0.6;
    private static final double HALF = 0.5;
    private static final double SOME = 0.3;

    private final List<Line> lines;
    private final Vocabulary words;
    private final Map<String, Role> chosen;
    private final List<Column> columns = new ArrayList<>();
    private final List<Values> values = new ArrayList<>();

    ColumnFinder(List<String> paths, List<Line> lines, Vocabulary words, Map<String, Role> chosen) {
        this.lines = lines;
        this.words = words;
        this.chosen = chosen;
        int width = Math.max(paths.size(), lines.stream().limit(50).mapToInt(line -> line.cells().size()).max().orElse(0));
        for (int i = 0; i < width; i++) {
            values.add(new Values(lines, i, words));
            columns.add(new Column(i, i < paths.size() ? paths.get(i) : "", Role.NONE, ""));
        }
    }

    List<Column> find() {
        new TickColumns(columns, values, words).mark();
        for (var column : List.copyOf(columns)) {
            var role = chosen.containsKey(column.key()) ? chosen.get(column.key()) : Heads.role(column.head());
            if (role != null && !column.isTicked()) {
                columns.set(column.at(), column.as(role));
            }
        }
        dates(Role.RECEIVED);
        dates(Role.ANSWERED);
        applicants();
        outcomes();
        one(Role.NUMBER);
        if (!has(Role.NUMBER) && has(Role.SERIAL)) {
            columns.set(first(Role.SERIAL).at(), first(Role.SERIAL).as(Role.NUMBER));
        }
        byValues();
        return List.copyOf(columns);
    }

    /** The date by the earliest rule among those whose values are dates; the others are other dates. */
    private void dates(Role role) {
        var all = columns.stream().filter(c -> c.role() == role).toList();
        var best = all.stream().filter(c -> isChosen(c) || values.get(c.at()).share(t -> Values.isDate(t) || words.isWaiting(t) || words.isNothing(t)) >= HALF
                || values.get(c.at()).isEmpty() && role == Role.ANSWERED)
                .min(Comparator.comparing((Column c) -> !isChosen(c)).thenComparing(c -> values.get(c.at()).isEmpty())
                        .thenComparing(c -> Heads.rule(c.head())).thenComparing(Column::at));
        all.stream().filter(c -> best.isEmpty() || !c.equals(best.get())).forEach(c -> columns.set(c.at(), c.as(Role.NONE)));
    }

    /** A column 申请人 can hold kinds, a column 申请人类型 names. That names have 公司 or (个人) in them makes them no kinds. */
    private void applicants() {
        if (!has(Role.KIND)) {
            columns.stream().filter(c -> c.role() == Role.APPLICANT && !isChosen(c)
                    && values.get(c.at()).share(words::isKindWord) > MOST).findFirst()
                    .ifPresent(c -> columns.set(c.at(), c.as(Role.KIND)));
        }
        for (var c : columns.stream().filter(c -> c.role() == Role.KIND && !c.isTicked() && !isChosen(c)).toList()) {
            var v = values.get(c.at());
            if (!v.isEmpty() && v.share(t -> words.kind(t).state() != Meaning.State.UNKNOWN) < SOME
                    && v.share(t -> ApplicantNames.kind(t).isPresent()) > MOST) {
                columns.set(c.at(), c.as(Role.APPLICANT));
            }
        }
        one(Role.KIND);
    }

    /** The outcome is the column with the most words known; a second one that knows some tells more of it. */
    private void outcomes() {
        if (!has(Role.OUTCOME)) {
            columns.stream().filter(c -> (c.role() == Role.REASON || c.role() == Role.STATUS) && known(c) > HALF).findFirst()
                    .ifPresent(c -> columns.set(c.at(), c.as(Role.OUTCOME)));
        }
        var all = columns.stream().filter(c -> c.role() == Role.OUTCOME && !c.isTicked()).toList();
        var best = all.stream().max(Comparator.comparing(this::isChosen).thenComparing(c -> Math.round(known(c) * 10))
                .thenComparing(c -> -c.at()));
        for (var c : all) {
            if (!c.equals(best.get()) && !isChosen(c)) {
                columns.set(c.at(), c.as(known(c) > 0 ? Role.REASON : Role.NONE));
            }
        }
    }

    private double known(Column column) {
        var different = values.get(column.at()).different();
        return different.isEmpty() ? 0 : (double) different.stream().filter(t -> {
            var state = words.outcome(t, false).state();
            return state == Meaning.State.KNOWN || state == Meaning.State.GROUP;
        }).count() / different.size();
    }

    /** Columns whose heads say nothing. */
    private void byValues() {
        for (var role : List.of(Role.RECEIVED, Role.ANSWERED)) {
            if (!has(role)) {
                unnamed().filter(c -> values.get(c.at()).share(t -> Values.isWholeDate(t) || role == Role.ANSWERED && words.isWaiting(t)) >= MOST).findFirst()
                        .ifPresent(c -> columns.set(c.at(), c.as(role)));
            }
        }
        if (!has(Role.KIND)) {
            unnamed().filter(c -> values.get(c.at()).share(t -> words.kind(t).isKnown()) >= MOST).findFirst()
                    .ifPresent(c -> columns.set(c.at(), c.as(Role.KIND)));
        }
        if (!has(Role.OUTCOME)) {
            unnamed().filter(c -> values.get(c.at()).share(t -> words.outcome(t, false).isKnown()) >= MOST).findFirst()
                    .ifPresent(c -> columns.set(c.at(), c.as(Role.OUTCOME)));
        }
        if (!has(Role.APPLICANT)) {
            unnamed().filter(c -> values.get(c.at()).share(t -> ApplicantNames.kind(t).isPresent()) > MOST).findFirst()
                    .ifPresent(c -> columns.set(c.at(), c.as(Role.APPLICANT)));
        }
        if (!has(Role.NUMBER) && !has(Role.SERIAL)) {
            unnamed().filter(
                    c -> values.get(c.at()).different().size() > 1 && values.get(c.at()).share(t -> t.matches(".*\\d.*") && !Values.isWholeDate(t)) > MOST
                            && c.at() < 3)
                    .findFirst().ifPresent(c -> columns.set(c.at(), c.as(Role.NUMBER)));
        }
    }

    /** Without a rule for its heads; a head that says it is something else keeps it out. */
    private java.util.stream.Stream<Column> unnamed() {
        return List.copyOf(columns).stream().filter(c -> c.role() == Role.NONE && Heads.rule(c.head()) < 0 && !isChosen(c));
    }

    private void one(Role role) {
        var all = columns.stream().filter(c -> c.role() == role && !c.isTicked()).sorted(Comparator.comparing((Column c) -> !isChosen(c))).toList();
        all.stream().skip(1).forEach(c -> columns.set(c.at(), c.as(Role.NONE)));
    }

    private boolean has(Role role) {
        return columns.stream().anyMatch(c -> c.role() == role);
    }

    private Column first(Role role) {
        return columns.stream().filter(c -> c.role() == role).findFirst().orElseThrow();
    }

    private boolean isChosen(Column column) {
        return chosen.containsKey(column.key());
    }
}

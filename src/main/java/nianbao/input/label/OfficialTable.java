package nianbao.input.label;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nianbao.input.source.Label;
import nianbao.report.Space;

/**
 * One official table over all its editions, as labels to look for: a report may mix them. Newer editions come first
 * where they differ.
 */
public final class OfficialTable {

    private static final List<OfficialTable> ALL = OfficialTableBuilder.all();
    private static final int LONG_ENOUGH = 4;
    private static final int LONGEST_UNIT = 3;
    /** The first words of a label, cut by a page break, that cannot be another's. */
    private static final int LONG_START = 8;
    private static final double LIKE = 0.75;
    private static final Pattern HINT = Pattern.compile("[（(][^（）()]{1,60}[）)]$");
    private static final Pattern JOINED = Pattern.compile("[、和与及或/]");

    public final String code;
    public final List<OfficialRow> lines = new ArrayList<>();
    /** Normal forms of what is printed but holds no cell: titles, corners, groups of rows, heads of units. */
    public final Set<String> furniture = new LinkedHashSet<>();
    /** Those that stand over a part of the table, with columns of its own. */
    final Set<String> titles = new HashSet<>();
    /** Normal forms of all heads of columns, groups of columns included. */
    public final Set<String> heads = new LinkedHashSet<>();
    final Set<String> names = new HashSet<>();
    /** Heads of the column of units: too short to be looked for in running text. */
    public final Set<String> unitHeads = new LinkedHashSet<>();
    /** What stands in that column. */
    public final Set<String> units = new HashSet<>();
    /** Whether its rows bear no labels (the one row of table disputes). */
    public final boolean unlabelled;

    public record Match(OfficialRow line, int score) {
        public static final int EXACT = 4;
        public static final int BARE = 3;
        public static final int PART = 2;
        public static final int ALIKE = 1;
    }

    OfficialTable(String code, boolean unlabelled) {
        this.code = code;
        this.unlabelled = unlabelled;
    }

    public static List<OfficialTable> tables() {
        return ALL;
    }

    public static Optional<OfficialTable> of(String code) {
        return ALL.stream().filter(shape -> shape.code.equals(code)).findFirst();
    }

    /** Whether a text is exactly a label of this table. A quick look, for telling tables apart. */
    public boolean knows(String text) {
        var full = Label.normal(text);
        return full.length() > 2 && (furniture.contains(full) || heads.contains(full) || names.contains(full)
                || names.contains(Label.bare(text)));
    }

    /** The line a label names, a hint in brackets behind it left out when it names none with it. */
    public Optional<Match> line(String label, int last) {
        var match = called(label, last);
        var plain = HINT.matcher(Space.strip(label)).replaceFirst("");
        if (match.filter(found -> found.score >= Match.BARE).isPresent() || plain.isEmpty() || plain.length() == Space.strip(label).length()) {
            return match;
        }
        return called(plain, last).filter(found -> found.score >= Match.BARE).or(() -> match);
    }

    /** The line a label names: of several that fit equally well the first after {@code last}. */
    private Optional<Match> called(String label, int last) {
        var full = Label.normal(label);
        var bare = Label.bare(label);
        if (full.isEmpty()) {
            return Optional.empty();
        }
        Match best = null;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            int score = score(line, full, bare);
            if (score > 0 && (best == null || score > best.score
                    || score == best.score && isNearer(line, i, best.line, bare, score, last))) {
                best = new Match(line, score);
            }
        }
        return Optional.ofNullable(best != null && best.score < Match.BARE && isMerged(label, best.line, bare) ? null : best);
    }

    /** Whether a label names two rows in one, as local lists do (信函、传真申请数): neither is it. */
    private boolean isMerged(String label, OfficialRow found, String bare) {
        if (!JOINED.matcher(Label.withoutOrdinal(label)).find()) {
            return false;
        }
        return found.names().stream().filter(bare::endsWith).map(name -> bare.substring(0, bare.length() - name.length()).replaceAll("[和与及或]$", ""))
                .anyMatch(rest -> rest.length() > 1 && lines.stream().filter(line -> line != found)
                        .anyMatch(line -> line.names().stream().anyMatch(name -> name.startsWith(rest))));
    }

    /** Of labels that fit equally well, one after the last row; of pieces of labels, the one with less missing. */
    private boolean isNearer(OfficialRow line, int at, OfficialRow best, String bare, int score, int last) {
        boolean passed = lines.indexOf(best) <= last;
        if (passed != at <= last) {
            return passed;
        }
        return score == Match.PART && missing(line, bare) < missing(best, bare);
    }

    /** How much longer or shorter than a piece of it the nearest name of a line is. */
    private static int missing(OfficialRow line, String bare) {
        return line.names().stream().filter(name -> name.contains(bare) || bare.contains(name))
                .mapToInt(name -> Math.abs(name.length() - bare.length())).min().orElse(bare.length());
    }

    private int score(OfficialRow line, String full, String bare) {
        if (unlabelled) {
            return 0;
        }
        // A short label without its ordinal (其他, 总计) is also the head of a column.
        boolean plain = full.length() > 2 || full.equals(line.full());
        if (plain && line.names().contains(full)) {
            return Match.EXACT;
        }
        if (line.names().contains(bare)) {
            return Match.BARE;
        }
        if (furniture.contains(full) || heads.contains(full) || bare.length() < LONG_ENOUGH) {
            return 0;
        }
        for (var name : line.names()) {
            if (bare.length() >= LONG_START && name.startsWith(bare)) {
                return Match.PART;
            }
            if (name.length() >= LONG_ENOUGH && (name.endsWith(bare) || name.startsWith(bare) || bare.endsWith(name)
                    || bare.startsWith(name)) && Math.min(name.length(), bare.length()) * 2 >= Math.max(name.length(), bare.length())) {
                return Match.PART;
            }
        }
        return line.names().stream().anyMatch(name -> Label.likeness(name, bare) >= LIKE) ? Match.ALIKE : 0;
    }

    public boolean isFurniture(String text) {
        var normal = Label.normal(text);
        return normal.isEmpty() || furniture.contains(normal) || heads.contains(normal) || unitHeads.contains(normal)
                || furniture.contains(Label.bare(text));
    }

    /** Whether a text is a label of this table or a piece of one, as page breaks leave them. */
    public boolean isPiece(String text) {
        var normal = Label.normal(text);
        return furniture.stream().anyMatch(label -> label.contains(normal))
                || heads.stream().anyMatch(label -> label.contains(normal))
                || lines.stream().anyMatch(line -> line.names().stream().anyMatch(name -> name.contains(normal)));
    }

    public boolean isHead(String text) {
        var normal = Label.normal(text);
        return !normal.isEmpty() && !DIGITS.matcher(normal).matches() && (heads.contains(normal)
                || heads.stream().anyMatch(head -> head.contains(normal) || normal.endsWith(head) && head.length() >= LONG_ENOUGH));
    }

    private static final Pattern DIGITS = Pattern.compile("\\d*");

    private static boolean isAny(Predicate<OfficialTable> test) {
        return ALL.stream().anyMatch(test);
    }

    /** Whether a text is the title of a part of some table. */
    public static boolean isAnyTitle(String text) {
        var normal = Label.normal(text);
        return isAny(shape -> shape.titles.contains(normal));
    }

    /** Whether a text is a unit that some table has in a column. */
    public static boolean isUnit(String text) {
        return text.length() <= LONGEST_UNIT && isAny(shape -> shape.units.contains(text));
    }

    /** Whether a text is, whole, the head of a column or a group of some table. */
    public static boolean isAnyHead(String text) {
        var normal = Label.normal(text);
        return isAny(shape -> shape.heads.contains(normal) || shape.unitHeads.contains(normal) || shape.furniture.contains(normal));
    }

    /** Whether some table knows a text whole. */
    static boolean isAnyLabel(String text) {
        return isAny(shape -> shape.knows(text));
    }

    /** Whether a text is a label of some table or a piece of one. */
    public static boolean isAnyPiece(String text) {
        return isAny(shape -> shape.isPiece(text));
    }

    /** The columns of a line whose labels the texts of a head hold most of; empty when they hold none. */
    public static Optional<OfficialColumns> columnsCalled(OfficialRow line, String head) {
        OfficialColumns best = null;
        int most = 0;
        for (var columns : line.columns()) {
            int found = (int) columns.columns().stream().filter(column -> head.contains(column.leaf())).count();
            if (found > most) {
                most = found;
                best = columns;
            }
        }
        return Optional.ofNullable(best);
    }
}

package nianbao.input.settle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.input.label.OfficialColumns;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTable;
import nianbao.input.source.Label;
import nianbao.report.Space;

/**
 * Which rows of the official table those are that stand between two known rows without a label, or with a label of
 * somebody's own: by the order and number of the rows missing there, and by what is left of their labels. Only a filling
 * that is the only one is taken.
 */
public final class RowPlaces {

    /** A label is recognised by its place between two known rows when it is at least this like the missing one. */
    private static final double LIKE_IN_PLACE = 0.4;
    /** So like another missing row that its place alone must not decide against it. */
    private static final double LIKE_ANOTHER = 0.6;
    /** Rows of the list of indicators that a local one may be at all. */
    private static final double LIKE_AT_ALL = 0.25;
    /** Two rows in one, as local lists have them: 信函、传真申请数. */
    private static final Pattern JOINED = Pattern.compile("[、和与及或/]");
    /** As good as the label itself, when only one row is missing there. */
    private static final double LIKE_A_PIECE = 0.9;

    private final List<String> labels;
    private final List<OfficialRow> free;
    private final OfficialRow[] lines;
    private String reason = "按所在位置";

    private RowPlaces(List<String> labels, List<OfficialRow> free) {
        this.labels = labels;
        this.free = free;
        lines = new OfficialRow[labels.size()];
    }

    /**
     * @param labels  of the rows, "" for those without one
     * @param free    rows of all editions that are missing there, in order
     * @param torn    the known row before, when its label stood alone; else null
     * @param edition that is expected
     */
    public static RowPlaces of(List<String> labels, List<OfficialRow> free, OfficialRow torn, String edition, OfficialTable shape) {
        var places = new RowPlaces(labels, free);
        if (torn != null && labels.size() == 1 && labels.getFirst().isBlank() && free.isEmpty()) {
            places.lines[0] = torn;
            places.reason = "紧接在只有标签的一行之后，";
        } else if (!places.byNumber(edition, shape)) {
            places.byLikeness(shape);
        }
        return places;
    }

    /** The row it is; null when it is not sure. */
    public OfficialRow of(int row) {
        return lines[row];
    }

    /** What a row was read as and by what, in a note's words. */
    public String said(int row, String figures) {
        return said(labels.get(row), figures, reason, lines[row]);
    }

    /** @param reason by what it was settled: 按所在位置 */
    public static String said(String label, String figures, String reason, OfficialRow line) {
        return (label.isBlank() ? "没有标签的一行“" + figures + "”" : "行标签“" + Space.strip(label) + "”") + reason + "读作“" + line.label() + "”，请核对";
    }

    /** What a row that is not settled may be. */
    public List<OfficialRow> candidates(int row) {
        int from = 0, to = free.size();
        for (int i = 0; i < lines.length; i++) {
            from = i < row && lines[i] != null ? Math.max(from, free.indexOf(lines[i]) + 1) : from;
            to = i > row && lines[i] != null ? Math.min(to, free.indexOf(lines[i])) : to;
        }
        return from < to ? free.subList(from, to).stream().filter(line -> !line.units() || like(line, labels.get(row)) > LIKE_AT_ALL).toList() : List.of();
    }

    /** As many rows as are missing in the edition expected, or, where it has too few, in another; sums of groups not counted. */
    private boolean byNumber(String edition, OfficialTable shape) {
        var editions = new ArrayList<>(List.of(edition));
        free.stream().flatMap(line -> line.columns().stream()).map(OfficialColumns::edition).distinct().filter(e -> !e.equals(edition)).forEach(editions::add);
        var all = IntStream.range(0, labels.size()).boxed().toList();
        var own = all.stream().filter(row -> labels.get(row).isBlank() || !shape.isFurniture(labels.get(row))).toList();
        for (var candidate : editions) {
            var missing = free.stream().filter(line -> line.of(candidate).isPresent()).toList();
            for (var rows : List.of(all, own)) {
                if (rows.size() == missing.size() && !rows.isEmpty() && rows.stream().allMatch(row -> mayBeNumbered(row, missing))
                        && IntStream.range(0, rows.size()).noneMatch(i -> isAnother(rows.get(i), missing, i))) {
                    IntStream.range(0, rows.size()).forEach(i -> lines[rows.get(i)] = missing.get(i));
                    reason = "按官方次序（前后两行之间正好缺 " + missing.size() + " 行）";
                    return true;
                }
            }
            if (own.size() <= missing.size()) {
                return false;
            }
        }
        return false;
    }

    /** The list of indicators has local ones between the official: there words of somebody's own may mean something else. */
    private boolean mayBeNumbered(int row, List<OfficialRow> missing) {
        return labels.get(row).isBlank() || missing.stream().noneMatch(OfficialRow::units);
    }

    /** Whether a label names another of the missing rows than the one in its place. */
    private boolean isAnother(int row, List<OfficialRow> missing, int place) {
        double own = like(missing.get(place), labels.get(row));
        return missing.stream().mapToDouble(line -> like(line, labels.get(row))).anyMatch(like -> like >= LIKE_ANOTHER && like > own);
    }

    private void byLikeness(OfficialTable shape) {
        Set<OfficialRow> taken = new HashSet<>();
        for (int row = 0; row < lines.length; row++) {
            double most = LIKE_IN_PLACE;
            int at = row;
            if (JOINED.matcher(Label.withoutOrdinal(labels.get(row))).find()
                    && shape.lines().stream().filter(line -> like(line, labels.get(at)) > LIKE_IN_PLACE).count() > 1) {
                continue;
            }
            for (var line : free) {
                double like = like(line, labels.get(row));
                if (like > most && !taken.contains(line)) {
                    most = like;
                    lines[row] = line;
                }
            }
            if (lines[row] != null) {
                taken.add(lines[row]);
            }
        }
        // Two in the wrong order: neither is sure.
        var found = Arrays.stream(lines).filter(line -> line != null).map(free::indexOf).toList();
        if (!found.equals(found.stream().sorted().toList())) {
            Arrays.fill(lines, null);
        }
    }

    private static double like(OfficialRow line, String label) {
        var bare = Label.bare(label);
        return line.names().stream().mapToDouble(name -> like(name, bare)).max().orElse(0);
    }

    /** A label's first or last words, as a page break leaves them, are as good as the label. */
    private static double like(String name, String label) {
        return label.length() > 1 && (name.startsWith(label) || name.endsWith(label)) ? LIKE_A_PIECE : Label.likeness(name, label);
    }
}

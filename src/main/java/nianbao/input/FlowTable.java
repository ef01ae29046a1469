package nianbao.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.input.Shape.Columns;
import nianbao.input.Shape.Line;
import nianbao.report.Figure;
import nianbao.report.Space;

/**
 * Reads a table out of running text: cells one a line, rows parted by spaces, or all figures of a row run together.
 * The labels of the official table are looked for in their order; what stands between one and the next label, group
 * or head is the row's values.
 */
final class FlowTable {

    private static final Pattern BEFORE = Pattern.compile("^[\\s\\u3000\\u00a0）)：:、。，,”\"|]+");
    private static final Pattern AFTER = Pattern.compile(
            "[\\s\\u3000\\u00a0|]*(?:第?[（(]?[一二三四五六七八九十]{1,3}[）)、.．]?|[（(“\"])?[\\s\\u3000\\u00a0|（(]*$");
    private static final Pattern PIECE = Pattern.compile("[+\\-−]?[\\d０-９][\\d.,+\\-−]*(?:万元|亿元|元)?");
    private static final int SHORT = 4;
    /** A table has each label once or twice; text with far more of them is none. */
    private static final int MOST_LABELS = 2_000;

    private final Shape shape;
    private final Cells cells;
    private final List<Run> runs;
    private final String edition;
    private final Place place;
    private final String text;
    private final String normal;
    /** Where each character of the normal form stands in the text. */
    private final int[] at;
    private final List<String> residue = new ArrayList<>();

    private record Found(int line, int from, int to) {
    }

    FlowTable(Shape shape, Cells cells, List<Run> runs, String edition, Place place, String text) {
        this.shape = shape;
        this.cells = cells;
        this.runs = runs;
        this.edition = edition;
        this.place = place;
        this.text = text;
        var out = new StringBuilder();
        var where = new ArrayList<Integer>();
        for (int i = 0; i < text.length(); i++) {
            Label.append(text, i, out);
            while (where.size() < out.length()) {
                where.add(i);
            }
        }
        normal = out.toString();
        at = where.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Reads what it can; gives back the words that are neither label nor value. */
    List<String> read() {
        if (shape.unlabelled) {
            var rest = gap(0, normal.length());
            if (!rest.isBlank()) {
                values(shape.lines.getFirst(), columns(shape.lines.getFirst(), "", 0), rest);
            }
            return residue;
        }
        var chain = chain(occurrences());
        var head = new StringBuilder(normal.substring(0, chain.isEmpty() ? normal.length() : chain.getFirst().from()));
        gap(0, head.length());
        for (int i = 0; i < chain.size(); i++) {
            var found = chain.get(i);
            int until = i + 1 < chain.size() ? chain.get(i + 1).from() : normal.length();
            var line = shape.lines.get(found.line());
            var value = gap(found.to(), until);
            if (!value.isBlank()) {
                values(line, columns(line, head.toString(), pieces(value).size()), value);
            }
            var between = normal.substring(found.to(), until);
            if (shape.heads.stream().anyMatch(label -> label.length() >= SHORT && between.contains(label))) {
                head.setLength(0);
                head.append(between);
            }
        }
        return residue;
    }

    /** Every place where a label of a row may stand. */
    private List<Found> occurrences() {
        var all = new ArrayList<Found>();
        for (int i = 0; i < shape.lines.size(); i++) {
            var line = shape.lines.get(i);
            for (var name : line.names()) {
                for (int from = normal.indexOf(name); from >= 0; from = normal.indexOf(name, from + 1)) {
                    boolean certain = name.equals(line.full()) || name.length() >= SHORT || startsLine(from);
                    if (all.size() >= MOST_LABELS) {
                        return List.of();
                    }
                    if (certain && (!Character.isDigit(name.charAt(0)) || isOrdinal(from))) {
                        all.add(new Found(i, from, from + name.length()));
                    }
                }
            }
        }
        all.sort(Comparator.comparingInt(Found::from).thenComparingInt(Found::to));
        return all;
    }

    private boolean startsLine(int from) {
        int before = at[from] - 1;
        while (before >= 0 && text.charAt(before) != '\n' && Space.is(text.charAt(before))) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    /** A digit before a label is its ordinal when a stop follows, or when it cannot be the end of a number. */
    private boolean isOrdinal(int from) {
        return at[from + 1] > at[from] + 1 || at[from] == 0 || !Character.isDigit(text.charAt(at[from] - 1));
    }

    /** The heaviest chain of labels in the order of the table, none over another. */
    private static List<Found> chain(List<Found> all) {
        int[] weight = new int[all.size()], previous = new int[all.size()];
        int best = -1;
        for (int i = 0; i < all.size(); i++) {
            previous[i] = -1;
            int before = 0;
            for (int j = 0; j < i; j++) {
                if (all.get(j).line() < all.get(i).line() && all.get(j).to() <= all.get(i).from() && weight[j] > before) {
                    before = weight[j];
                    previous[i] = j;
                }
            }
            weight[i] = before + all.get(i).to() - all.get(i).from();
            if (best < 0 || weight[i] > weight[best]) {
                best = i;
            }
        }
        var chain = new ArrayList<Found>();
        for (int i = best; i >= 0; i = previous[i]) {
            chain.addFirst(all.get(i));
        }
        return chain;
    }

    /** The text up to the next group, head or title; other words are residue. In table disputes the values come last. */
    private String gap(int from, int to) {
        if (from >= to && !hasText(from, to)) {
            return "";
        }
        int start = from == 0 ? 0 : at[from - 1] + 1, until = to < at.length ? at[to] : text.length();
        var open = new ArrayList<String>();
        var first = new StringBuilder();
        boolean covered = false;
        int i = from;
        int textFrom = start;
        while (i < to) {
            int length = furnitureAt(i, to);
            if (length == 0) {
                i++;
                continue;
            }
            var part = text.substring(textFrom, at[i]);
            keep(part, covered, first, open);
            covered = true;
            i += length;
            textFrom = at[i - 1] + 1;
        }
        keep(text.substring(Math.min(textFrom, until), until), covered, first, open);
        var value = shape.unlabelled && !open.isEmpty() && !open.getLast().isEmpty() && hasDigit(open.getLast())
                ? open.removeLast() : from == 0 ? "" : trim(first.toString());
        if (from == 0 && !shape.unlabelled || value.isEmpty()) {
            open.addFirst(trim(first.toString()));
        }
        open.stream().filter(part -> !Label.normal(part).isEmpty() && !isOrdinalOnly(part)).forEach(residue::add);
        return value;
    }

    private boolean hasText(int from, int to) {
        int start = from == 0 ? 0 : at[from - 1] + 1, until = to < at.length ? at[to] : text.length();
        return start < until;
    }

    private static boolean isOrdinalOnly(String part) {
        return Label.normal(part).matches("[一二三四五六七八九十]{1,3}");
    }

    private static void keep(String part, boolean covered, StringBuilder first, List<String> open) {
        if (covered) {
            open.add(trim(part));
        } else {
            first.append(part);
        }
    }

    private static boolean hasDigit(String part) {
        return part.chars().anyMatch(Character::isDigit);
    }

    private static String trim(String part) {
        return Space.strip(AFTER.matcher(BEFORE.matcher(part).replaceFirst("")).replaceFirst(""));
    }

    private int furnitureAt(int from, int to) {
        int longest = 0;
        for (var labels : List.of(shape.furniture, shape.heads)) {
            for (var label : (Set<String>) labels) {
                if (label.length() > longest && from + label.length() <= to && normal.startsWith(label, from)) {
                    longest = label.length();
                }
            }
        }
        return longest;
    }

    private Columns columns(Line line, String head, int count) {
        return Shape.columnsCalled(line, head).orElseGet(() -> line.columns(count, edition));
    }

    private static List<String> pieces(String value) {
        return List.of(value.split("[\\s\\u3000\\u00a0|]+"));
    }

    private void values(Line line, Columns columns, String value) {
        int count = columns.columns().size();
        var fields = columns.fields(line);
        if (count == 1 && Figure.of(value).isNumber()) {
            cells.put(fields.getFirst(), value, place);
            return;
        }
        var pieces = pieces(value);
        int used = line.units() && pieces.size() > 1 && !isPiece(pieces.getFirst()) ? 1 : 0;
        // A label over several lines, its figures on the height of one of them.
        while (used < pieces.size() && isOf(line, pieces.get(used))) {
            used++;
        }
        var taken = new ArrayList<String>();
        while (used < pieces.size() && isPiece(pieces.get(used)) && taken.size() <= count) {
            taken.add(pieces.get(used++));
        }
        while (!taken.isEmpty() && used < pieces.size() && isOf(line, pieces.get(used))) {
            used++;
        }
        if (taken.size() == count && (used == pieces.size() || !isPiece(pieces.get(used)))) {
            for (int i = 0; i < count; i++) {
                cells.put(fields.get(i), taken.get(i), place);
            }
        } else if (!taken.isEmpty() && taken.size() < count && !oneALine(value, taken)) {
            runs.add(new Run(line, columns, List.copyOf(taken), place));
        } else if (!taken.isEmpty()) {
            cells.note("cells.open", "“" + line.full() + "”一行应有" + count + "个数，原文是：" + value, fields, place);
        }
        if (taken.isEmpty() || used < pieces.size() && taken.size() <= count) {
            residue.add(String.join(" ", pieces.subList(taken.isEmpty() ? 0 : used, pieces.size())));
        }
    }

    private static boolean isOf(Line line, String piece) {
        var normal = Label.normal(piece);
        return normal.length() > 1 && !isPiece(piece) && line.full().contains(normal);
    }

    /** Cells one a line with blank ones left out: each piece is a cell, nothing ran together. */
    private static boolean oneALine(String value, List<String> taken) {
        return taken.size() > 1 && value.lines().filter(line -> !Space.isBlank(line)).count() >= taken.size();
    }

    private static boolean isPiece(String piece) {
        return PIECE.matcher(piece).matches() || Figure.of(piece).isNumber() || Figure.of(piece).kind() == Figure.Kind.MARK;
    }
}

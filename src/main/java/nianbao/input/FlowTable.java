package nianbao.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern ORDINAL = Pattern.compile("[一二三四五六七八九十]{1,3}");

    /** Rows with figures that show a table to be read row by row. */
    private static final int FEWEST_ROWS = 2;

    private final Shape shape;
    private final Cells cells;
    private final List<Run> runs;
    private final FlowHead head;
    private final String edition;
    private final Place place;
    private FlowText flow;
    private final List<String> residue = new ArrayList<>();
    /** Rows whose label was found, with nothing behind it. */
    private final List<Line> bare = new ArrayList<>();

    FlowTable(Shape shape, Cells cells, List<Run> runs, String edition, Place place, String text) {
        this.shape = shape;
        this.cells = cells;
        this.runs = runs;
        this.place = place;
        this.edition = edition;
        head = new FlowHead(shape, edition);
        flow = new FlowText(text);
    }

    /** Reads what it can; gives back the words that are neither label nor value. */
    List<String> read() {
        if (shape.unlabelled) {
            var rest = gap(0, flow.length());
            if (!rest.isBlank()) {
                values(shape.lines.getFirst(), rest);
            }
            return residue;
        }
        var chain = FlowLabels.of(shape, flow);
        var plain = RowNumbers.blanked(flow, chain, shape);
        if (!plain.equals(flow.text)) {
            flow = new FlowText(plain);
            chain = FlowLabels.of(shape, flow);
        }
        int first = chain.isEmpty() ? flow.length() : chain.getFirst().from();
        head.begin(flow.normal.substring(0, first));
        gap(0, first);
        for (int i = 0; i < chain.size(); i++) {
            var found = chain.get(i);
            int until = i + 1 < chain.size() ? chain.get(i + 1).from() : flow.length();
            var value = gap(found.to(), until);
            if (!value.isBlank()) {
                values(shape.lines.get(found.line()), value);
            } else {
                bare.add(shape.lines.get(found.line()));
            }
            head.take(flow.normal.substring(found.to(), until));
        }
        if (chain.size() - bare.size() >= FEWEST_ROWS && residue.stream().noneMatch(FlowTable::hasFigure)) {
            bare.forEach(this::blank);
        }
        return residue;
    }

    /** A row without any figure, in a table whose figures all found their rows: its cells are blank. */
    private void blank(Line line) {
        var fields = head.columns(line, 0).fields(line);
        // A row of another edition may be a group in this one.
        if (line.columns().stream().anyMatch(columns -> columns.edition().equals(edition)) && fields.stream().noneMatch(cells::has)) {
            fields.forEach(field -> cells.put(field, "", place));
            cells.note("cells.blank", "“" + line.full() + "”一行原文没有数，按空格读取，请核对", fields, place);
        }
    }

    private static boolean hasFigure(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** The text up to the next group, head or title; other words are residue. In table disputes the values come last. */
    private String gap(int from, int to) {
        int start = flow.behind(from), until = flow.at(to);
        if (from >= to && start >= until) {
            return "";
        }
        var open = new ArrayList<String>();
        var first = new StringBuilder();
        boolean covered = false;
        int i = from, textFrom = start;
        while (i < to) {
            int length = furnitureAt(i, to);
            if (length == 0) {
                i++;
                continue;
            }
            keep(flow.text.substring(textFrom, flow.at(i)), covered, first, open);
            covered = true;
            i += length;
            textFrom = flow.behind(i);
        }
        keep(flow.text.substring(Math.min(textFrom, until), until), covered, first, open);
        var value = shape.unlabelled && !open.isEmpty() && open.getLast().chars().anyMatch(Character::isDigit)
                ? open.removeLast() : from == 0 ? "" : trim(first.toString());
        if (from == 0 && !shape.unlabelled || value.isEmpty()) {
            open.addFirst(trim(first.toString()));
        }
        open.stream().filter(part -> !Label.normal(part).isEmpty() && !ORDINAL.matcher(Label.normal(part)).matches()).forEach(residue::add);
        return value;
    }

    private static void keep(String part, boolean covered, StringBuilder first, List<String> open) {
        if (covered) {
            open.add(trim(part));
        } else {
            first.append(part);
        }
    }

    private static String trim(String part) {
        return Space.strip(AFTER.matcher(BEFORE.matcher(part).replaceFirst("")).replaceFirst(""));
    }

    private int furnitureAt(int from, int to) {
        int longest = 0;
        for (var labels : List.<Set<String>>of(shape.furniture, shape.heads)) {
            for (var label : labels) {
                if (label.length() > longest && from + label.length() <= to && flow.normal.startsWith(label, from)) {
                    longest = label.length();
                }
            }
        }
        return longest;
    }

    private void values(Line line, String value) {
        var all = CellText.pieces(value);
        var official = head.columns(line, all.size());
        var fields = official.fields(line);
        var pieces = shape.unlabelled ? RowNumbers.withoutFirst(all, fields.size(), flow.text) : all;
        if (fields.size() == 1 && Figure.of(value).isNumber()) {
            cells.put(fields.getFirst(), value, place);
            return;
        }
        int used = line.units() && pieces.size() > 1 && !isPiece(pieces.getFirst()) ? 1 : 0;
        // A label over several lines, its figures on the height of one of them.
        while (used < pieces.size() && isOf(line, pieces.get(used))) {
            used++;
        }
        var taken = new ArrayList<String>();
        while (used < pieces.size() && isPiece(pieces.get(used)) && taken.size() <= fields.size()) {
            taken.add(pieces.get(used++));
        }
        while (!taken.isEmpty() && used < pieces.size() && isOf(line, pieces.get(used))) {
            used++;
        }
        keep(line, official, value, taken, pieces.subList(used, pieces.size()));
        if (taken.isEmpty() || used < pieces.size() && taken.size() <= fields.size()) {
            residue.add(String.join(" ", pieces.subList(taken.isEmpty() ? 0 : used, pieces.size())));
        }
    }

    /** @param behind what stands behind the figures taken: more figures than the row has are no page number or remark */
    private void keep(Line line, Columns official, String value, List<String> taken, List<String> behind) {
        var columns = head.printed(official, taken.size());
        var fields = columns.fields(line);
        int count = fields.size();
        boolean more = !behind.isEmpty() && isPiece(behind.getFirst()) || behind.stream().filter(FlowTable::isPiece).count() > count;
        if (taken.size() == count && !more) {
            cells.noteOrder(line, columns, official, place);
            for (int i = 0; i < count; i++) {
                cells.put(fields.get(i), taken.get(i), place);
            }
        } else if (!taken.isEmpty() && taken.size() < count) {
            runs.add(new Run(line, columns, List.copyOf(taken), oneALine(value, taken), place));
        } else if (!taken.isEmpty()) {
            cells.note("cells.open", "“" + line.full() + "”一行应有" + count + "个数，原文是：" + value, fields, place);
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

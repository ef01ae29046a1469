package nianbao.input.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.input.label.FlowHead;
import nianbao.input.label.FoundCells;
import nianbao.input.label.OfficialColumns;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTables;
import nianbao.input.label.YearColumn;
import nianbao.input.settle.OpenRows;
import nianbao.input.settle.RelationSums;
import nianbao.input.settle.RowRelations;
import nianbao.input.settle.UnsplitRow;
import nianbao.input.source.CellText;
import nianbao.input.source.Label;
import nianbao.report.Figure;
import nianbao.report.Place;
import nianbao.report.Space;

/** Puts the figures that stand behind a row's label in running text into the row's cells. */
final class FlowRow {

    private static final Pattern PIECE = Pattern.compile("[+\\-−]?[\\d０-９][\\d.,+\\-−]*(?:万元|亿元|元)?");
    /** Two strokes at least, or one and a figure. */
    private static final Pattern STROKES = Pattern.compile("(?=[^/]*/.|.+/)[\\d０-９/]{2,200}");
    private static final Pattern STROKE = Pattern.compile("(?<=/)|(?=/)");
    /** Its digits may each stand on a line. */
    private static final Pattern NEXT_NUMBER = Pattern.compile("\\s+\\d{1,2}(?:\\s+\\d)?\\s*");
    private static final Pattern UNIT = Pattern.compile("[万亿]?元|件|条|个|次|项|宗");
    /** A figure with a numbered row of a local list behind it. */
    private static final Pattern LOCAL = Pattern.compile("(\\d+?)([1-9][、.．]\\s*[^\\d\\s].*)", Pattern.DOTALL);

    private final FoundCells cells;
    private final OpenRows openRows;
    private final FlowHead head;
    private final Place place;
    private final List<String> residue;
    private boolean othersFigures;

    /** @param residue takes what stands among the figures and is none */
    FlowRow(FoundCells cells, OpenRows openRows, FlowHead head, Place place, List<String> residue) {
        this.cells = cells;
        this.openRows = openRows;
        this.head = head;
        this.place = place;
        this.residue = residue;
    }

    /** Whether behind a row stood so many figures that those of other rows are among them. */
    boolean hasOthersFigures() {
        return othersFigures;
    }

    /** A row on a line of its own, whose sums hold, without the number of the next row, which rows of tables with running numbers begin with. */
    private String withoutNextNumber(OfficialRow line, String printed) {
        int end = printed.indexOf('\n');
        if (end < 0 || !NEXT_NUMBER.matcher(printed.substring(end)).matches()) {
            return printed;
        }
        var first = CellText.pieces(printed.substring(0, end));
        var official = head.columns(line, first.size());
        var checks = RowRelations.of(official.fields(line), RelationSums.ALL);
        boolean whole = official.columns().size() == first.size() && first.stream().allMatch(FlowRow::isPiece) && checks.any();
        return whole && checks.allHoldIn(first) ? printed.substring(0, end) : printed;
    }

    /** @param numbered whether the figures may stand behind the number of their row */
    void read(OfficialRow line, String printed, boolean numbered) {
        var value = line.units() ? withoutUnit(printed) : withoutNextNumber(line, printed);
        var behind = line.units() ? LOCAL.matcher(value) : null;
        if (behind != null && behind.matches()) {
            residue.add(behind.group(2));
            value = behind.group(1);
        }
        var pieces = withUnits(CellText.pieces(value).stream().flatMap(FlowRow::apart).toList());
        var official = head.columns(line, pieces.size());
        int count = official.columns().size();
        if (count == 1 && !(line.units() && head.years().size() > 1) && Figure.of(value).isNumber()) {
            cells.put(official.fields(line).getFirst(), value, place);
            return;
        }
        int used = line.units() && pieces.size() > 1 && !isPiece(pieces.getFirst()) ? 1 : 0;
        // A label over several lines, its figures on the height of one of them.
        while (used < pieces.size() && isOf(line, pieces.get(used))) {
            used++;
        }
        var taken = new ArrayList<String>();
        while (used < pieces.size() && isPiece(pieces.get(used)) && taken.size() <= count + (line.units() ? head.years().size() : 0)) {
            taken.add(pieces.get(used++));
        }
        while (!taken.isEmpty() && used < pieces.size() && isOf(line, pieces.get(used))) {
            used++;
        }
        if (numbered && taken.size() == count + 1) {
            taken.removeFirst();
        }
        if (count == 1 && !taken.isEmpty() && ofYear(line, official.fields(line).getFirst(), taken)) {
            if (used < pieces.size()) {
                residue.add(String.join(" ", pieces.subList(used, pieces.size())));
            }
            return;
        }
        keep(line, official, value, taken, pieces.subList(used, pieces.size()));
        if (taken.isEmpty() || used < pieces.size() && taken.size() <= count) {
            residue.add(String.join(" ", pieces.subList(taken.isEmpty() ? 0 : used, pieces.size())));
        }
    }

    /** @param behind what stands behind the figures taken: more figures than the row has are no page number or remark */
    /** A row of a list with several columns of years, only one of which is the report's; false when it is none. */
    private boolean ofYear(OfficialRow line, String field, List<String> taken) {
        var years = head.years();
        int own = YearColumn.of(years, head.year());
        if (!line.units() || years.size() < 2 || own < 0) {
            return false;
        }
        if (taken.size() == years.size()) {
            cells.put(field, taken.get(own), place);
            return true;
        }
        var ways = taken.size() == 1 ? YearColumn.split(taken.getFirst(), years, head.year()) : List.<List<String>>of();
        if (ways.size() == 1) {
            cells.put(field, ways.getFirst().get(own), place);
            cells.note("cells.split", line.said() + "的“" + taken.getFirst() + "”是" + String.join("、", years) + "两个数连在一起，只有一种分法，请核对", List.of(field), place);
        } else {
            cells.note("cells.open", line.said() + "的“" + String.join(" ", taken) + "”是" + String.join("、", years) + "的数，"
                    + (ways.isEmpty() ? "不能分开" : "有 " + ways.size() + " 种分法") + "，留空", List.of(field), place);
        }
        return true;
    }

    /** Strokes that stand for nought and figures that ran together with them: each stroke is a cell. */
    private static Stream<String> apart(String piece) {
        return STROKES.matcher(piece).matches() ? STROKE.splitAsStream(piece) : Stream.of(piece);
    }

    /** The pieces, a unit set apart from its figure ("1480.8758 万元") with it again: without it the figure would be another. */
    private static List<String> withUnits(List<String> pieces) {
        var joined = new ArrayList<String>();
        for (var piece : pieces) {
            if (!joined.isEmpty() && UNIT.matcher(piece).matches() && PIECE.matcher(joined.getLast()).matches()) {
                joined.add(joined.removeLast() + piece);
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    /** A value without the unit that ran together with its figure. */
    private static String withoutUnit(String value) {
        int digit = 0;
        while (digit < value.length() && !Character.isDigit(value.charAt(digit))) {
            digit++;
        }
        return digit > 0 && digit < value.length() && OfficialTables.isUnit(value.substring(0, digit)) ? value.substring(digit) : value;
    }

    private void keep(OfficialRow line, OfficialColumns official, String value, List<String> taken, List<String> behind) {
        var named = head.printed(official, taken.size());
        var columns = named.columns().size() < official.columns().size() && !addsUp(line, named, official, taken) ? official : named;
        var fields = columns.fields(line);
        int count = fields.size();
        boolean more = !behind.isEmpty() && isPiece(behind.getFirst()) || behind.stream().filter(FlowRow::isPiece).count() > count;
        if (taken.size() == count && !more) {
            cells.noteOrder(line, columns, official, place);
            for (int i = 0; i < count; i++) {
                cells.put(fields.get(i), taken.get(i), place);
            }
        } else if (!taken.isEmpty() && taken.size() < count) {
            openRows.add(UnsplitRow.of(line, columns, taken, oneALine(value, taken), place));
        } else if (!taken.isEmpty()) {
            othersFigures |= taken.size() + behind.stream().filter(FlowRow::isPiece).count() >= 2L * count;
            cells.note("cells.open", line.said() + "应有 " + count + " 个数，原文是：" + value, fields, place);
        }
    }

    /** Of a head that names fewer columns: whether the total, if it is one of them, is the sum of the others. */
    private static boolean addsUp(OfficialRow line, OfficialColumns named, OfficialColumns official, List<String> figures) {
        int total = named.columns().indexOf(official.columns().getLast());
        var field = official.field(line, official.columns().getLast());
        if (total < 0 || figures.size() != named.columns().size() || RelationSums.ALL.stream().noneMatch(relation -> field.equals(relation.total()))) {
            return true;
        }
        var sum = figures.stream().map(text -> Figure.of(text).orZero()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var last = Figure.of(figures.get(total)).orZero();
        return sum.compareTo(last.add(last)) == 0;
    }

    private static boolean isOf(OfficialRow line, String piece) {
        var normal = Label.normal(piece);
        return normal.length() > 1 && !isPiece(piece) && line.full().contains(normal);
    }

    /** Cells one a line with blank ones left out: each piece is a cell, nothing ran together. */
    private static boolean oneALine(String value, List<String> taken) {
        return taken.size() > 1 && value.lines().filter(line -> !Space.isBlank(line)).count() >= taken.size();
    }

    static boolean isPiece(String piece) {
        return PIECE.matcher(piece).matches() || Figure.of(piece).isNumber() || Figure.of(piece).kind() == Figure.FigureKind.MARK;
    }
}

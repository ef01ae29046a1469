package nianbao.input.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nianbao.input.label.OfficialTables;
import nianbao.input.label.RowMatch;
import nianbao.input.label.RowNumbers;
import nianbao.input.source.CellText;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Place;

/** Cells one after another, to rows: where nothing marks its end, a row goes on to the words behind its values. */
final class CellStream {

    private final GridBuilder grid = new GridBuilder();
    private final List<String> row = new ArrayList<>();
    /** Whether a row begins with its number, which is then the last value before its words. */
    private boolean numbered;
    /** Whether the row before says nothing but what columns are. */
    private boolean headBefore;
    /** Blank cells since the row before ended. */
    private int blanks;

    /** A blank cell; before any other of its row it counts only when values follow, for before a label it is a place of labels. */
    void blank() {
        if (isWithinRow()) {
            add("");
        } else {
            blanks++;
        }
    }

    void add(String text) {
        if (row.isEmpty() && CellText.isValue(text)) {
            row.addAll(Collections.nCopies(blanks, ""));
        }
        blanks = 0;
        boolean words = !text.isEmpty() && !CellText.isValue(text) && !OfficialTables.isUnit(text);
        if (words && !row.isEmpty() && (isBehindValues() || isHead(text) || isHead(row.getLast())
                || isRowLabel(text) && row.stream().anyMatch(CellStream::isRowLabel))) {
            var number = numbered && CellText.isValue(row.getLast()) ? row.removeLast() : null;
            endRow();
            if (number != null) {
                row.add(number);
            }
        }
        if (CellText.isValue(text)) {
            partBlanks();
        }
        numbered |= RowNumbers.isName(text);
        row.add(text);
    }

    /** The last label of the head, and blank places: those of a row's labels, where figures are behind them, or of all its cells. */
    private boolean isHeadAndBlanks() {
        return headBefore && row.size() > 1 && !row.getFirst().isEmpty() && isHead(row.getFirst()) && row.stream().skip(1).allMatch(String::isEmpty);
    }

    private void partBlanks() {
        if (isHeadAndBlanks()) {
            int blank = row.size() - 1;
            row.subList(1, row.size()).clear();
            endRow();
            row.addAll(Collections.nCopies(blank, ""));
        }
    }

    boolean isWithinRow() {
        return !row.isEmpty();
    }

    void endRow() {
        if (!row.isEmpty()) {
            RowsRunOn.of(row).forEach(texts -> {
                grid.row();
                texts.forEach(text -> grid.cell(text, 1, 1));
            });
            headBefore = row.stream().allMatch(text -> text.isEmpty() || isHead(text));
            row.clear();
        }
    }

    /** Null when there was no cell. */
    SourceGrid build(Place place) {
        partBlanks();
        endRow();
        return grid.isEmpty() ? null : grid.build(place);
    }

    /** A blank alone may as well stand between a label and its unit. */
    boolean isBehindValues() {
        if (row.isEmpty()) {
            return false;
        }
        var last = row.getLast();
        return CellText.isValue(last) || last.isEmpty() && row.stream().anyMatch(CellText::isValue);
    }

    /** Whether the row has nothing but blanks behind its label. */
    boolean isBehindBlanks() {
        return row.size() > 2 && row.stream().skip(1).allMatch(String::isEmpty);
    }

    /** Whether the row is only a label so far, of a row that has one column. */
    boolean isLabelOfOne() {
        return row.size() == 1 && OfficialTables.all().stream().flatMap(shape -> shape.line(row.getFirst(), -1).stream())
                .anyMatch(match -> match.score() >= RowMatch.BARE && match.line().columns().stream().anyMatch(columns -> columns.columns().size() == 1));
    }

    /** Whether a text is a label of some table, of a row or of columns. */
    static boolean isKnown(String text) {
        return isHead(text) || isRowLabel(text);
    }

    static boolean isHead(String text) {
        return OfficialTables.all().stream().anyMatch(shape -> shape.isFurniture(text));
    }

    static boolean isRowLabel(String text) {
        return OfficialTables.all().stream().flatMap(shape -> shape.line(text, -1).stream()).anyMatch(match -> match.score() >= RowMatch.BARE);
    }
}

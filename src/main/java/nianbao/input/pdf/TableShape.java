package nianbao.input.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.input.source.Deadline;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The rows and cells of a table as a tagged PDF describes them (ISO 32000-1, 14.8.4.3.4), blank ones too. */
final class TableShape {

    static final Set<String> CELLS = Set.of("TD", "TH");
    private static final Set<String> GROUPS = Set.of("THead", "TBody", "TFoot");
    private static final COSName COLUMNS = COSName.getPDFName("ColSpan");
    private static final COSName ROWS = COSName.getPDFName("RowSpan");
    private static final int MOST_ROWS = 500;
    private static final int MOST_COLUMNS = 50;

    /** A cell: where it starts, and what it spans. */
    record TaggedCell(TableShape table, int row, int column, int colspan, int rowspan) {
    }

    private final Structure structure;
    private final List<List<TaggedCell>> rows = new ArrayList<>();
    private final Map<COSDictionary, TaggedCell> cells = new IdentityHashMap<>();
    /** By column how many rows, with the one that is read, the cell standing there reaches down. */
    private final int[] taken = new int[MOST_COLUMNS];
    private int columns;
    private boolean sound = true;

    TableShape(COSDictionary table, Structure structure) {
        this.structure = structure;
        Deadline.check();
        for (var child : children(table)) {
            if (GROUPS.contains(structure.type(child))) {
                children(child).forEach(this::row);
            } else {
                row(child);
            }
        }
        for (int down : taken) {
            sound &= down <= 1;
        }
    }

    private static List<COSDictionary> children(COSDictionary element) {
        var kids = element.getDictionaryObject(COSName.K);
        var found = new ArrayList<COSDictionary>();
        if (kids instanceof COSArray several) {
            for (int i = 0; i < several.size() && i < MOST_ROWS; i++) {
                if (several.getObject(i) instanceof COSDictionary kid) {
                    found.add(kid);
                }
            }
        } else if (kids instanceof COSDictionary kid) {
            found.add(kid);
        }
        return found;
    }

    /** A row fills the columns of the first one, or the table is not what it says. */
    private void row(COSDictionary element) {
        if (!structure.type(element).equals("TR") || rows.size() >= MOST_ROWS) {
            return;
        }
        for (int i = 0; i < taken.length; i++) {
            taken[i] = Math.max(0, taken[i] - 1);
        }
        var row = new ArrayList<TaggedCell>();
        int at = free(0);
        for (var child : children(element)) {
            int across = span(child, COLUMNS), down = span(child, ROWS);
            if (!CELLS.contains(structure.type(child)) || at + across > MOST_COLUMNS) {
                sound = false;
                return;
            }
            if (!rows.isEmpty() && at + across > columns) {
                // What LibreOffice writes again of a row that a page break cuts: nothing stands in it.
                continue;
            }
            var cell = new TaggedCell(this, rows.size(), at, across, down);
            sound &= cells.put(child, cell) == null;
            row.add(cell);
            for (int i = at; i < at + across; i++) {
                sound &= taken[i] == 0;
                taken[i] = down;
            }
            at = free(at + across);
        }
        sound &= rows.isEmpty() || at == columns;
        columns = at;
        rows.add(row);
    }

    private int free(int from) {
        int at = from;
        while (at < MOST_COLUMNS && taken[at] > 0) {
            at++;
        }
        return at;
    }

    /** From one list of attributes, or from several. */
    private static int span(COSDictionary cell, COSName name) {
        var attributes = cell.getDictionaryObject(COSName.A);
        int most = attributes instanceof COSArray several ? Math.min(several.size(), MOST_COLUMNS) : 1;
        for (int i = 0; i < most; i++) {
            var list = attributes instanceof COSArray several ? several.getObject(i) : attributes;
            if (list instanceof COSDictionary dictionary && dictionary.containsKey(name)) {
                return Math.clamp(dictionary.getInt(name, 1), 1, MOST_ROWS);
            }
        }
        return 1;
    }

    /** Something stands in it that no table of a report holds: another table, words outside its cells. */
    void isOther() {
        sound = false;
    }

    /** The cell that an element of the structure is; null when the table's rows do not have it. */
    TaggedCell cell(COSDictionary element) {
        return cells.get(element);
    }

    List<List<TaggedCell>> rows() {
        return rows;
    }

    /** Whether it is a table, each row of which fills its columns. */
    boolean isSound() {
        return sound && rows.size() > 1 && columns > 1;
    }
}

package nianbao.input.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.input.pdf.TableShape.TaggedCell;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;

/**
 * What a tagged PDF says of its paragraphs and tables: which pieces of a page belong to the same one (ISO 32000-1, 14.7). A
 * word processor names its own styles, and says which of the standard's types each of them is.
 */
public final class Structure {

    /** What a piece belongs to when nothing is said. */
    public static final int NONE = -1;

    private static final Set<String> BLOCKS = Set.of("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title", "LI", "TD", "TH", "Caption");
    private static final Set<String> TABLE = Set.of("Table");
    private static final int DEEPEST = 20;
    private static final int MOST_ROLES = 5;
    /** A report has some ten. */
    private static final int MOST_TABLES = 200;

    private final PDNumberTreeNode parents;
    private final COSDictionary roles;
    private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
    /** By number of a paragraph the cell it stands in. */
    private final Map<Integer, TaggedCell> cells = new HashMap<>();
    private final Map<COSDictionary, TableShape> tables = new IdentityHashMap<>();

    private Structure(PDNumberTreeNode parents, COSDictionary roles) {
        this.parents = parents;
        this.roles = roles;
    }

    public static Structure of(PDDocument document) {
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        var roles = root == null ? null : root.getCOSObject().getCOSDictionary(COSName.ROLE_MAP);
        return new Structure(root == null ? null : root.getParentTree(), roles == null ? new COSDictionary() : roles);
    }

    /** By number of a page's piece its paragraph; empty where the page says nothing. */
    int[] paragraphs(PDPage page) {
        try {
            if (parents == null || page.getStructParents() < 0
                    || !(parents.getValue(page.getStructParents()) instanceof PDParentTreeValue value
                            && value.getCOSObject() instanceof COSArray pieces)) {
                return new int[0];
            }
            var paragraphs = new int[pieces.size()];
            for (int i = 0; i < paragraphs.length; i++) {
                paragraphs[i] = paragraph(pieces.getObject(i));
            }
            return paragraphs;
        } catch (IOException | RuntimeException e) {
            // A damaged structure says nothing; the words are still there.
            return new int[0];
        }
    }

    private int paragraph(COSBase element) {
        var block = around(element, BLOCKS);
        if (block == null) {
            return NONE;
        }
        return numbers.computeIfAbsent(block, first -> {
            var cell = around(block, TableShape.CELLS);
            if (cell != null) {
                cell(numbers.size(), cell);
            }
            return numbers.size();
        });
    }

    private void cell(int paragraph, COSDictionary element) {
        var table = around(element, TABLE);
        if (table == null || tables.size() >= MOST_TABLES) {
            return;
        }
        var cell = shape(table).cell(element);
        if (cell == null) {
            shape(table).isOther();
        } else {
            cells.put(paragraph, cell);
        }
        var frame = around(table.getDictionaryObject(COSName.P), TABLE);
        if (frame != null) {
            shape(frame).isOther();
        }
    }

    private TableShape shape(COSDictionary table) {
        return tables.computeIfAbsent(table, element -> new TableShape(element, this));
    }

    /** The cell of a table that a paragraph stands in, or null. */
    TaggedCell cell(int paragraph) {
        return cells.get(paragraph);
    }

    /** An element of one of these types: this one or the next around it; null where there is none. */
    COSDictionary around(COSBase element, Set<String> types) {
        for (int i = 0; i < DEEPEST && element instanceof COSDictionary dictionary; i++) {
            if (types.contains(type(dictionary))) {
                return dictionary;
            }
            element = dictionary.getDictionaryObject(COSName.P);
        }
        return null;
    }

    /** The standard's name for what an element is. */
    String type(COSDictionary element) {
        var type = String.valueOf(element.getNameAsString(COSName.S));
        for (int i = 0; i < MOST_ROLES; i++) {
            var role = roles.getNameAsString(type);
            if (role == null || role.equals(type)) {
                break;
            }
            type = role;
        }
        return type;
    }

    static int at(int[] paragraphs, List<Integer> open) {
        return open.isEmpty() || open.getLast() < 0 || open.getLast() >= paragraphs.length ? NONE : paragraphs[open.getLast()];
    }
}

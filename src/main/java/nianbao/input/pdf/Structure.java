package nianbao.input.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;

/** What a tagged PDF says of its paragraphs: which pieces of a page belong to the same one (ISO 32000-1, 14.7). */
public final class Structure {

    /** What a piece belongs to when nothing is said. */
    public static final int NONE = -1;

    private static final Set<String> BLOCKS = Set.of("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title", "LI", "TD", "TH", "Caption");
    private static final int DEEPEST = 20;

    private final PDNumberTreeNode parents;
    private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();

    private Structure(PDNumberTreeNode parents) {
        this.parents = parents;
    }

    public static Structure of(PDDocument document) {
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        return new Structure(root == null ? null : root.getParentTree());
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
        for (int i = 0; i < DEEPEST && element instanceof COSDictionary dictionary; i++) {
            if (BLOCKS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))) {
                return numbers.computeIfAbsent(dictionary, d -> numbers.size());
            }
            element = dictionary.getDictionaryObject(COSName.P);
        }
        return NONE;
    }

    static int at(int[] paragraphs, List<Integer> open) {
        return open.isEmpty() || open.getLast() < 0 || open.getLast() >= paragraphs.length ? NONE : paragraphs[open.getLast()];
    }
}

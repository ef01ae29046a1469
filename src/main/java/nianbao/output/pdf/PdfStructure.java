package nianbao.output.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.output.page.Tag;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/** The structure of a file: what a screen reader goes through, with the pieces of each page that belong to it. */
final class PdfStructure {

    private static final String FIGURE = "Figure";

    private final Map<Tag, COSDictionary> elements = new HashMap<>();
    private final COSDictionary root = new COSDictionary();
    private final COSArray pages = new COSArray();
    private int count;

    PdfStructure(Tag content) {
        root.setName(COSName.TYPE, "StructTreeRoot");
        root.setItem(COSName.K, array(List.of(element(content, root))));
        var numbers = new COSDictionary();
        numbers.setItem(COSName.NUMS, pages);
        root.setItem(COSName.PARENT_TREE, numbers);
    }

    COSDictionary root() {
        return root;
    }

    /**
     * An element names the page of its first piece; a piece on that page is its number alone.
     *
     * @param marked by number of a piece what it belongs to
     */
    void page(PDPage page, List<Tag> marked) {
        for (int number = 0; number < marked.size(); number++) {
            var element = elements.get(marked.get(number));
            if (!element.containsKey(COSName.PG)) {
                element.setItem(COSName.PG, page);
            }
            ((COSArray) element.getDictionaryObject(COSName.K)).add(
                    element.getItem(COSName.PG) == page.getCOSObject() ? COSInteger.get(number) : piece(page, number));
        }
        pages.add(COSInteger.get(count));
        pages.add(array(marked.stream().map(elements::get).toList()));
        page.setStructParents(count++);
        root.setInt(COSName.getPDFName("ParentTreeNextKey"), count);
    }

    private static COSDictionary piece(PDPage page, int number) {
        var piece = new COSDictionary();
        piece.setName(COSName.TYPE, "MCR");
        piece.setItem(COSName.PG, page);
        piece.setInt(COSName.MCID, number);
        return piece;
    }

    private COSDictionary element(Tag tag, COSDictionary parent) {
        var element = new COSDictionary();
        element.setName(COSName.TYPE, "StructElem");
        element.setName(COSName.S, tag.name());
        element.setItem(COSName.P, parent);
        element.setItem(COSName.K, array(tag.parts().stream().map(part -> element(part, element)).toList()));
        if (tag.name().equals(FIGURE)) {
            element.setString(COSName.ALT, tag.summary());
        } else if (tag.cell() != null || tag.summary() != null) {
            element.setItem(COSName.A, attributes(tag));
        }
        elements.put(tag, element);
        return element;
    }

    private static COSDictionary attributes(Tag tag) {
        var attributes = new COSDictionary();
        attributes.setName(COSName.O, "Table");
        if (tag.summary() != null) {
            attributes.setString(COSName.getPDFName("Summary"), tag.summary());
            return attributes;
        }
        if (tag.cell().scope() != null) {
            attributes.setName(COSName.getPDFName("Scope"), tag.cell().scope());
        }
        if (tag.cell().colspan() > 1) {
            attributes.setInt(COSName.getPDFName("ColSpan"), tag.cell().colspan());
        }
        if (tag.cell().rowspan() > 1) {
            attributes.setInt(COSName.getPDFName("RowSpan"), tag.cell().rowspan());
        }
        return attributes;
    }

    private static COSArray array(List<? extends COSBase> items) {
        var array = new COSArray();
        items.forEach(array::add);
        return array;
    }
}

package nianbao.input.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.document.Document.GridCell;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The structure of a tagged PDF, as word processors write it: paragraphs called by their style, tables, rows, cells with spans. */
final class PdfTags {

    private static final String STYLE = "正文";

    private final PDDocument pdf;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document = new PDStructureElement("Document", root);
    /** By page, each piece's element. */
    private final Map<PDPage, List<COSBase>> pieces = new HashMap<>();
    private final List<PDPage> pages = new ArrayList<>();

    PdfTags(PDDocument pdf) {
        this.pdf = pdf;
        root.appendKid(document);
        root.setRoleMap(Map.of(STYLE, "P"));
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
    }

    PDStructureElement paragraph() {
        return in(document, STYLE);
    }

    PDStructureElement table() {
        return in(document, "Table");
    }

    PDStructureElement in(PDStructureElement parent, String type) {
        var element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** @return the paragraph within the cell */
    PDStructureElement cell(PDStructureElement row, GridCell cell) {
        var element = in(row, "TD");
        var spans = new COSDictionary();
        spans.setName(COSName.O, "Table");
        spans.setInt("ColSpan", cell.colspan());
        spans.setInt("RowSpan", cell.rowspan());
        element.getCOSObject().setItem(COSName.A, spans);
        return in(element, STYLE);
    }

    void begin(PDStructureElement element, PDPageContentStream out, PDPage page) throws IOException {
        var ofPage = pieces.computeIfAbsent(page, p -> {
            pages.add(p);
            return new ArrayList<>();
        });
        out.beginMarkedContent(COSName.P, ofPage.size());
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.getPDFName("MCID"), COSInteger.get(ofPage.size()));
        var kids = element.getCOSObject().getCOSArray(COSName.K);
        if (kids == null) {
            kids = new COSArray();
            element.getCOSObject().setItem(COSName.K, kids);
        }
        kids.add(reference);
        ofPage.add(element.getCOSObject());
    }

    /** Says of each page which element each of its pieces belongs to. */
    void finish() {
        var numbers = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).setStructParents(i);
            numbers.add(COSInteger.get(i));
            numbers.add(new COSArray(pieces.get(pages.get(i)).stream().map(COSBase.class::cast).toList()));
        }
        var parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
    }
}

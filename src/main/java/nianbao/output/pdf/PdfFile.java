package nianbao.output.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import nianbao.document.Document;
import nianbao.output.page.Pages;
import nianbao.output.page.UsedFonts;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Writes pages as one file. The same report gives the same bytes. */
public final class PdfFile {

    /** More headings than this nobody looks through. */
    private static final int MOST_BOOKMARKS = 1_000;
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String NAME = "Nianbao";
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private PdfFile() {
    }

    /** @param date the report's own */
    public static byte[] write(Document document, Pages pages, LocalDate date) throws IOException {
        try (var file = new PDDocument()) {
            file.setVersion(1.7f);
            // Anything fixed: otherwise the time of writing goes into the file's id.
            file.setDocumentId(0L);
            var fonts = new PdfFonts(UsedFonts.of(pages), file);
            var structure = new PdfStructure(pages.content());
            var resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts.resources());
            resources.setItem(COSName.EXT_G_STATE, states());
            for (var sheet : pages.sheets()) {
                var page = new PDPage(new PDRectangle(pages.width(), pages.height()));
                page.getCOSObject().setItem(COSName.RESOURCES, resources);
                var content = new PdfContent(sheet, pages.height(), fonts);
                page.getCOSObject().setItem(COSName.CONTENTS, PdfFonts.stream(content.bytes(), file));
                structure.page(page, content.marked());
                file.addPage(page);
            }
            catalog(document, pages, structure, file);
            describe(document, date.atStartOfDay().atOffset(CHINA), file);
            var out = new ByteArrayOutputStream(1 << 18);
            file.save(out);
            return out.toByteArray();
        }
    }

    private static COSDictionary states() {
        var adjusted = new COSDictionary();
        adjusted.setItem(COSName.TYPE, COSName.EXT_G_STATE);
        adjusted.setBoolean(COSName.SA, true);
        var states = new COSDictionary();
        states.setItem(COSName.getPDFName(PdfContent.ADJUSTED_STATE), adjusted);
        return states;
    }

    private static void catalog(Document document, Pages pages, PdfStructure structure, PDDocument file) throws IOException {
        var catalog = file.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        catalog.getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, structure.root());
        var marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.getCOSObject().setItem(COSName.MARK_INFO, marked);
        var preferences = new COSDictionary();
        preferences.setBoolean(COSName.DISPLAY_DOC_TITLE, true);
        catalog.getCOSObject().setItem(COSName.VIEWER_PREFERENCES, preferences);
        var intent = new PDOutputIntent(file, new ByteArrayInputStream(SRGB));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
        var outline = new PDDocumentOutline();
        var above = new ArrayDeque<Map.Entry<Integer, PDOutlineNode>>(List.of(Map.entry(0, outline)));
        // PDFBox walks along them by recursion, a step each.
        for (var bookmark : pages.bookmarks().subList(0, Math.min(pages.bookmarks().size(), MOST_BOOKMARKS))) {
            var place = new PDPageXYZDestination();
            place.setPage(file.getPage(bookmark.page()));
            place.setTop(Math.round(pages.height() - bookmark.y()));
            var item = new PDOutlineItem();
            item.setTitle(bookmark.name());
            item.setDestination(place);
            while (above.getLast().getKey() >= bookmark.level()) {
                above.removeLast();
            }
            above.getLast().getValue().addLast(item);
            above.addLast(Map.entry(bookmark.level(), item));
        }
        catalog.setDocumentOutline(outline);
    }

    private static void describe(Document document, OffsetDateTime date, PDDocument file) throws IOException {
        var calendar = GregorianCalendar.from(date.toZonedDateTime());
        var information = file.getDocumentInformation();
        information.setTitle(document.name());
        information.setAuthor(document.agency());
        information.setCreator(NAME);
        information.setProducer(NAME);
        information.setCreationDate(calendar);
        information.setModificationDate(calendar);
        var metadata = new PDMetadata(file);
        metadata.importXMPMetadata(Xmp.of(document.name(), document.agency(), date));
        file.getDocumentCatalog().setMetadata(metadata);
    }
}

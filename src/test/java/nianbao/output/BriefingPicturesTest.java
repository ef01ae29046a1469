package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nianbao.Drafts;
import nianbao.analysis.Briefing;
import nianbao.analysis.Group;
import nianbao.analysis.Profile;
import nianbao.analysis.Subject;
import nianbao.document.Document;
import nianbao.inspect.GroupCharts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** A briefing's charts in its Word and PDF: as wide as the text, and told to those who do not see them. */
class BriefingPicturesTest {

    static Document briefing() {
        var group = new Group(2025,
                IntStream.range(1, 4).mapToObj(i -> new Subject(i, "第" + i + "局", false, report(2025, 10 * i), report(2024, 7 * i))).toList());
        return Briefing.document("清河县人民政府", group, Briefing.draft("清河县人民政府", group), GroupCharts.drawings(group));
    }

    private static Profile report(int year, int number) {
        return Profile.of(Drafts.zeros(year, "applications.received.total", "" + number, "applications.total.total", "" + number,
                "applications.granted.total", "" + (number - 2), "applications.denied.inquiry.total", "2"));
    }

    @Test
    void wordHasThemAsPicturesWithTheirFiguresInWords() throws Exception {
        var out = new ByteArrayOutputStream();
        DocxWriter.write(briefing(), out);
        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals(2, word.getAllPictures().size());
            var pictures = word.getParagraphs().stream().flatMap(p -> p.getRuns().stream()).flatMap(run -> run.getEmbeddedPictures().stream()).toList();
            assertEquals(2, pictures.size());
            for (var picture : pictures) {
                var image = ImageIO.read(new ByteArrayInputStream(picture.getPictureData().getData()));
                assertEquals(156, Math.round(picture.getWidth() / 72 * 25.4));
                assertEquals((double) image.getWidth() / image.getHeight(), picture.getWidth() / picture.getDepth(), 0.01);
            }
            var inline = pictures.getFirst().getCTPicture().getNvPicPr().getCNvPr().getName();
            assertTrue(inline.contains("收到申请与办理结果"), inline);
            assertTrue(word.getDocument().xmlText().contains("60"), "figures in words");
        }
    }

    @Test
    void pdfDrawsThemInTheirPlaceAndTellsWhatTheyShow() throws Exception {
        try (var pdf = Loader.loadPDF(Pdf.of(briefing()))) {
            var figures = new ArrayList<String>();
            figures(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject().getDictionaryObject(COSName.K), figures);
            assertEquals(2, figures.size());
            assertTrue(figures.getFirst().contains("收到申请与办理结果") && figures.getFirst().contains("60"), figures::toString);
            // Colored pixels stand on some page within the text block, and nowhere beside it.
            int colored = 0, outside = 0;
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                var image = new PDFRenderer(pdf).renderImageWithDPI(page, 50);
                for (int x = 0; x < image.getWidth(); x++) {
                    for (int y = 0; y < image.getHeight(); y++) {
                        int rgb = image.getRGB(x, y);
                        if (Math.abs((rgb >> 16 & 0xff) - (rgb & 0xff)) > 40) {
                            colored++;
                            double mm = x / 50.0 * 25.4, down = y / 50.0 * 25.4;
                            outside += mm < 27 || mm > 185 || down < 36 || down > 263 ? 1 : 0;
                        }
                    }
                }
            }
            assertTrue(colored > 2_000, colored + " pixels");
            assertEquals(0, outside);
        }
    }

    /** Wherever the annex begins: behind the charts of a long text or a short one. */
    @Test
    void noRowOfItsTableStandsAloneOnTheLastPage() throws Exception {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("指标", "本年"));
        IntStream.range(0, 60).forEach(i -> rows.add(List.of("某项指标", "1 件")));
        for (int length = 24; length <= rows.size(); length++) {
            var pdf = Pdf.of(new Document(List.of("情况分析"), "", 2025, false, List.of(new Document.ProseTable(rows.subList(0, length), true, "briefing"))));
            int last = Pdf.text(pdf, PageImages.count(pdf)).split("某项指标", -1).length - 1;
            assertTrue(last >= 3, last + " rows on the last page of " + length);
        }
    }

    private static void figures(COSBase from, List<String> to) {
        if (from instanceof COSArray array) {
            array.forEach(each -> figures(each instanceof org.apache.pdfbox.cos.COSObject object ? object.getObject() : each, to));
        } else if (from instanceof COSDictionary element) {
            if ("Figure".equals(element.getNameAsString(COSName.S))) {
                to.add(element.getString(COSName.ALT));
            }
            figures(element.getDictionaryObject(COSName.K), to);
        }
    }
}

package nianbao.output.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nianbao.document.Document;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Sets a report. A renderer keeps state, so each report gets its own; only the fonts are shared. */
public final class Typesetter {

    private static final String STYLE = style();

    private Typesetter() {
    }

    public static byte[] set(Document document) {
        var device = new Device();
        var renderer = new ITextRenderer(Glyphs.PER_POINT, Glyphs.PER_PIXEL, device, new Sealed(device),
                new FaceResolver(), new ITextReplacedElementFactory(device), new Measure());
        renderer.getSharedContext().setLineBreakingStrategy(new Breaks());
        renderer.setDocument(parse(PrintMarkup.page(document, STYLE)), null, new Handler());
        renderer.setListener(new Properties());
        // What readers of any age open; nothing here needs PDF 2.0, the default.
        renderer.setPDFVersion(PdfWriter.VERSION_1_7);
        renderer.setPDFProducer("Nianbao");
        renderer.setPDFCreator("Nianbao");
        if (document.draft()) {
            renderer.setPdfPageEvent(new Watermark());
        }
        renderer.layout();
        var out = new ByteArrayOutputStream(1 << 18);
        renderer.createPDF(out);
        return out.toByteArray();
    }

    /** A plain DOM parser keeps a paragraph in one text node; at a seam between two, lines could break anywhere. */
    private static org.w3c.dom.Document parse(String page) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String style() {
        try (var in = Typesetter.class.getResourceAsStream("/print/print.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No style sheet but ours: the default one is mostly about forms and lists, and would have to be fetched. */
    private static final class Handler extends XhtmlNamespaceHandler {
        @Override
        public Optional<StylesheetInfo> getDefaultStylesheet() {
            return Optional.empty();
        }
    }

    private static final class Properties extends DefaultPDFCreationListener {
        @Override
        public void preOpen(ITextRenderer renderer) {
            renderer.getWriter().getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
            renderer.getWriter().addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        }
    }
}

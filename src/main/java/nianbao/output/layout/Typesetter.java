package nianbao.output.layout;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nianbao.document.Document;
import nianbao.output.page.Pages;
import nianbao.output.page.Pages.Bookmark;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.extend.FontContext;
import org.xhtmlrenderer.extend.UserInterface;
import org.xhtmlrenderer.layout.BoxBuilder;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.Layer.PagedMode;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;
import org.xhtmlrenderer.render.ViewportBox;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Sets a report in pages, by Flying Saucer. Its context keeps state, so each report gets its own; only fonts are shared. */
public final class Typesetter {

    private static final FontContext FONTS = new FontContext() {
    };

    private final SharedContext context;
    private final PrintMarkup markup;
    private final Tags tags;
    private final Recorder recorder;
    private final BlockBox root;

    @SuppressWarnings("deprecation") // There is no other way to give a context its style.
    private Typesetter(Document document, PrintMarkup markup) {
        this.markup = markup;
        var dom = parse(markup.page(document));
        tags = new Tags((Element) dom.getElementsByTagName("body").item(0));
        recorder = new Recorder(tags);
        var sealed = new Sealed();
        var breaks = new Breaks();
        context = new SharedContext(sealed, new SetFonts(), sealed, new TextMeasure(breaks), 72 * Glyphs.PER_POINT, Glyphs.PER_PIXEL);
        context.setPrint(true);
        context.setInteractive(false);
        context.setLineBreakingStrategy(breaks);
        context.setNamespaceHandler(new XhtmlNamespaceHandler());
        context.setCss(new PrintStyle(sealed));
        context.getCss().setDocumentContext(context, context.getNamespaceHandler(), dom, new Nobody());
        root = layout(dom);
    }

    public static Pages set(Document document) {
        var whole = new Typesetter(document, new PrintMarkup(false));
        var pages = whole.record();
        if (HalfEmpty.isBefore(whole.markup.tables(), pages)) {
            var open = new Typesetter(document, new PrintMarkup(true)).record();
            pages = open.sheets().size() <= pages.sheets().size() ? open : pages;
        }
        return document.draft() ? Watermark.on(pages) : pages;
    }

    /** A document whose tables within prose have characters with lines under or through them. */
    public static Pages set(Document document, Lined lined) {
        return new Typesetter(document, new LinedMarkup(lined)).record();
    }

    private BlockBox layout(org.w3c.dom.Document dom) {
        var c = context.newLayoutContextInstance(FONTS);
        var box = BoxBuilder.createRootBox(c, dom);
        var first = Layer.createPageBox(c, "first");
        box.setContainingBlock(new ViewportBox(new Rectangle(0, 0, first.getContentWidth(c), first.getContentHeight(c))));
        box.layout(c);
        box.getLayer().trimEmptyPages(box.getLayer().getPaintingDimension(c).height);
        box.getLayer().layoutPages(c);
        return box;
    }

    private Pages record() {
        var layer = root.getLayer();
        var c = context.newRenderingContextInstance(recorder, FONTS, layer, 0);
        layer.assignPagePaintingPositions(c, PagedMode.PAGED_MODE_PRINT);
        var pages = layer.getPages();
        c.setPageCount(pages.size());
        for (int i = 0; i < pages.size(); i++) {
            c.setPage(i, pages.get(i));
            page(c, pages.get(i));
        }
        pictures(c);
        float perPoint = Glyphs.PER_POINT;
        return new Pages(pages.getFirst().getWidth(c) / perPoint, pages.getFirst().getHeight(c) / perPoint,
                List.copyOf(recorder.sheets()), tags.content(), bookmarks(c));
    }

    private void page(RenderingContext c, PageBox page) {
        recorder.startPage();
        int top = page.getMarginBorderPadding(c, Edge.TOP) - page.getPaintingTop(), left = page.getMarginBorderPadding(c, Edge.LEFT);
        recorder.clip(page.getPrintClippingBounds(c));
        recorder.translate(left, top);
        root.getLayer().paint(c);
        recorder.translate(-left, -top);
        recorder.setClip(null);
        page.paintMarginAreas(c, 0, PagedMode.PAGED_MODE_PRINT);
        recorder.endPage();
    }

    private void pictures(RenderingContext c) {
        markup.pictures().forEach((id, drawing) -> {
            var box = context.getBoxById(id);
            var page = root.getLayer().getPage(c, box.getAbsY());
            int x = box.getAbsX() + page.getMarginBorderPadding(c, Edge.LEFT);
            int y = box.getAbsY() - page.getPaintingTop() + page.getMarginBorderPadding(c, Edge.TOP);
            recorder.sheets().get(page.getPageNo()).marks().addAll(
                    PictureShapes.of(drawing, tags.of(box.getElement()), x / Glyphs.PER_POINT, y / Glyphs.PER_POINT));
        });
    }

    private List<Bookmark> bookmarks(RenderingContext c) {
        var bookmarks = new ArrayList<Bookmark>();
        markup.headings().forEach(mark -> {
            var box = context.getBoxById(mark.id());
            var page = root.getLayer().getPage(c, box.getAbsY());
            int y = box.getAbsY() - page.getPaintingTop() + page.getMarginBorderPadding(c, Edge.TOP);
            bookmarks.add(new Bookmark(mark.name(), mark.level(), page.getPageNo(), y / Glyphs.PER_POINT));
        });
        return bookmarks;
    }

    /** A plain DOM parser keeps a paragraph in one text node; at a seam between two, lines could break anywhere. */
    private static org.w3c.dom.Document parse(String page) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            // Every node is wanted, none of them later.
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paper has no pointer. */
    private static final class Nobody implements UserInterface {
        @Override
        public boolean isHover(Element element) {
            return false;
        }

        @Override
        public boolean isActive(Element element) {
            return false;
        }

        @Override
        public boolean isFocus(Element element) {
            return false;
        }
    }
}

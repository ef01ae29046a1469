package nianbao.output.layout;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StandardAttributeResolver;
import org.xhtmlrenderer.context.StyleReference;
import org.xhtmlrenderer.css.extend.StylesheetFactory;
import org.xhtmlrenderer.css.extend.lib.DOMTreeResolver;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.newmatch.Matcher;
import org.xhtmlrenderer.css.newmatch.PageInfo;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.sheet.Ruleset;
import org.xhtmlrenderer.css.sheet.Stylesheet;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.extend.NamespaceHandler;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.extend.UserInterface;
import org.xhtmlrenderer.layout.SharedContext;

/**
 * Our style sheet, {@code print/print.css}, and none besides: read once for all reports, where Flying Saucer reads it anew
 * with each document. What elements say of themselves is read once a report, for hundreds of cells say the same.
 */
final class PrintStyle extends StyleReference {

    /** Matching writes nothing into it but the rules' numbers, the same ones each time, so threads share it. */
    private static final Stylesheet SHEET = sheet();

    private final UserAgentCallback agent;
    private Matcher matcher;

    PrintStyle(UserAgentCallback agent) {
        super(agent);
        this.agent = agent;
    }

    @Override
    public void setDocumentContext(SharedContext context, NamespaceHandler handler, Document document, UserInterface pointer) {
        matcher = new Matcher(new DOMTreeResolver(), new StandardAttributeResolver(handler, agent, pointer), new Declarations(), List.of(SHEET),
                context.getMedia());
    }

    @Override
    public boolean isHoverStyled(Element element) {
        return matcher.isHoverStyled(element);
    }

    @Override
    public CascadedStyle getPseudoElementStyle(Node node, String name) {
        return matcher.getPECascadedStyle((Element) (node instanceof Element ? node : node.getParentNode()), name);
    }

    @Override
    public CascadedStyle getCascadedStyle(Element element, boolean anew) {
        return element == null ? CascadedStyle.emptyCascadedStyle : matcher.getCascadedStyle(element, anew);
    }

    @Override
    public PageInfo getPageStyle(String name, String pseudo) {
        return matcher.getPageCascadedStyle(name, pseudo);
    }

    @Override
    public List<FontFaceRule> getFontFaceRules() {
        return matcher.getFontFaceRules();
    }

    private static Stylesheet sheet() {
        var parser = new CSSParser((uri, message) -> {
            throw new IllegalStateException(message);
        });
        try (var in = PrintStyle.class.getResourceAsStream("/print/print.css")) {
            return parser.parseStylesheet(null, Origin.AUTHOR, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code style=""} of an element says; what cannot be read of it does not hold. */
    private static final class Declarations implements StylesheetFactory {

        private final CSSParser parser = new CSSParser((uri, message) -> {});
        private final Map<String, Ruleset> read = new HashMap<>();

        @Override
        public Ruleset parseStyleDeclaration(Origin origin, String declarations) {
            return read.computeIfAbsent(origin + declarations, key -> parser.parseDeclaration(origin, declarations));
        }

        @Override
        public Stylesheet parse(Reader reader, StylesheetInfo info) {
            throw new UnsupportedOperationException("no other style sheet");
        }

        @Override
        public Stylesheet parse(Reader reader, String uri, Origin origin) {
            throw new UnsupportedOperationException("no other style sheet");
        }

        @Override
        public Stylesheet getStylesheet(StylesheetInfo info) {
            throw new UnsupportedOperationException("no other style sheet");
        }
    }
}

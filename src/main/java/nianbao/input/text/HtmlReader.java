package nianbao.input.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.input.label.WrappedLines;
import nianbao.input.source.Deadline;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Source;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.input.source.Source.Titled;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.Space;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Web pages, saved or pasted. A table that holds other tables, or long prose, only places things on the page. */
public final class HtmlReader {

    private static final Set<String> SKIPPED = Set.of("script", "style", "noscript", "template", "head", "iframe", "svg",
            "object", "select", "button", "textarea", "del", "s", "strike");
    private static final Set<String> TITLES = Set.of("articletitle", "title", "dc.title");
    private static final Set<String> DAYS = Set.of("pubdate", "publishdate", "publish_date", "dc.date", "dc.date.issued", "article:published_time");
    private static final int LONG_CELL = 400;
    /** Deeper nesting is flattened: no page needs it, and the parser takes its time over it. */
    private static final int DEEPEST = 150;

    private final List<SourceBlock> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private Element from;
    private int count;

    private HtmlReader() {
    }

    public static Source read(String html) {
        var page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        var body = page.body();
        var reader = new HtmlReader();
        body.filter(reader.new Walk());
        reader.flush();
        var deleted = body.select("del, s, strike").eachText();
        var notes = deleted.isEmpty() ? List.<Note>of() : List.of(Note.of("text.tracked",
                "网页中有划去的文字，未读入：" + String.join("；", deleted), Place.NOWHERE));
        return new Source(WrappedLines.joined(reader.blocks, Map.of()), notes, titles(page));
    }

    /** What the page calls itself: for archives first, then on the browser's tab; and when it was put out. */
    private static List<Titled> titles(Element page) {
        var titles = new ArrayList<Titled>();
        marked(page, TITLES).forEach(title -> titles.add(new Titled("网页标明的标题", title)));
        page.select("head title").stream().limit(2).forEach(title -> titles.add(new Titled("网页标题", title.text())));
        marked(page, DAYS).forEach(day -> titles.add(new Titled(Titled.DAY, day)));
        return titles;
    }

    private static Stream<String> marked(Element page, Set<String> names) {
        return page.select("meta[content]").stream()
                .filter(meta -> names.contains((meta.hasAttr("name") ? meta.attr("name") : meta.attr("property")).toLowerCase(Locale.ROOT)))
                .map(meta -> meta.attr("content"));
    }

    private final class Walk implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            Deadline.check();
            if (node instanceof TextNode text) {
                append(text.getWholeText(), line);
                if (from == null && text.parent() instanceof Element parent) {
                    from = parent;
                }
            } else if (node instanceof Element element) {
                if (isSkipped(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if ("table".equals(element.normalName()) && !isLayout(element)) {
                    flush();
                    grid(element);
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (breaks(element)) {
                    flush();
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && breaks(element)) {
                flush();
            }
            return FilterResult.CONTINUE;
        }
    }

    private static boolean isSkipped(Element element) {
        return SKIPPED.contains(element.normalName()) || element.hasAttr("hidden")
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    private static boolean breaks(Element element) {
        return element.isBlock() || "br".equals(element.normalName()) || Set.of("td", "th", "tr", "caption", "li", "dd", "dt")
                .contains(element.normalName());
    }

    private static void append(String text, StringBuilder line) {
        text.codePoints().forEach(c -> {
            boolean space = Character.isWhitespace(c) && c != '\u3000';
            if (!space) {
                line.appendCodePoint(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ' && line.charAt(line.length() - 1) != '\n') {
                line.append(' ');
            }
        });
    }

    private void flush() {
        var text = Space.strip(line.toString());
        if (!text.isEmpty()) {
            blocks.add(new SourceParagraph(text, look(), Place.line(++count)));
        }
        line.setLength(0);
        from = null;
    }

    /** Set to the right by its own style, or by the class our own pages give the closing. */
    private ParagraphLook look() {
        for (var element = from; element != null; element = element.parent()) {
            var style = element.attr("style").replace(" ", "");
            if (style.contains("text-align:right") || "right".equalsIgnoreCase(element.attr("align"))
                    || element.hasClass("closing")) {
                return ParagraphLook.CLOSING;
            }
            if (breaks(element) && !"p".equals(element.normalName())) {
                break;
            }
        }
        return ParagraphLook.PLAIN;
    }

    private static boolean isLayout(Element table) {
        return table.select("td table, th table").stream().anyMatch(inner -> inner.select("td, th").size() > 1)
                || table.select("td").stream().anyMatch(cell -> cell.text().length() > LONG_CELL);
    }

    private void grid(Element table) {
        var grid = new GridBuilder();
        int place = ++count;
        for (var caption : table.select("caption")) {
            append(caption.text(), line);
            flush();
        }
        for (var row : table.select("tr")) {
            if (row.closest("table") != table) {
                continue;
            }
            grid.row();
            for (var cell : row.children()) {
                if (Set.of("td", "th").contains(cell.normalName()) && !isSkipped(cell)) {
                    grid.cell(text(cell), span(cell, "colspan"), span(cell, "rowspan"));
                }
            }
        }
        if (!grid.isEmpty()) {
            blocks.add(grid.build(Place.line(place)));
        }
    }

    private static int span(Element cell, String name) {
        try {
            return Integer.parseInt(cell.attr(name).strip());
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static String text(Element cell) {
        var out = new StringBuilder();
        cell.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    append(text.getWholeText(), out);
                } else if (node instanceof Element element) {
                    if (isSkipped(element)) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (element != cell && breaks(element)) {
                        out.append('\n');
                    }
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element && element != cell && breaks(element)) {
                    out.append('\n');
                }
                return FilterResult.CONTINUE;
            }
        });
        return Space.strip(out.toString());
    }
}

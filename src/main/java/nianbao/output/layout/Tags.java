package nianbao.output.layout;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import nianbao.output.page.Tag;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineText;

/** What each piece of text belongs to. */
final class Tags {

    private static final Map<String, String> NAMES = Map.of("p", "P", "table", "Table", "thead", "THead",
            "tbody", "TBody", "tr", "TR", "th", "TH", "td", "TD", "figure", "Figure");
    private static final Map<String, String> SCOPES = Map.of("col", "Column", "row", "Row", "rowgroup", "Both");

    private final Tag content = new Tag("Document", null, null);
    private final Map<Element, Tag> tags = new IdentityHashMap<>();
    private final Set<Tag> heads = new HashSet<>();
    private final Set<Tag> printed = new HashSet<>();
    private final Set<Tag> before = new HashSet<>();
    private int depth;

    Tags(Element body) {
        add(body, content, false);
    }

    Tag content() {
        return content;
    }

    /** {@code null} for page numbers, and for a table's head on its further pages: it was read out on the first. */
    Tag of(InlineText text) {
        Tag tag = null;
        for (Box box = text.getParent(); box != null && tag == null; box = box.getParent()) {
            tag = box.getElement() == null ? null : tags.get(box.getElement());
        }
        if (tag == null || heads.contains(tag) && before.contains(tag)) {
            return null;
        }
        printed.add(tag);
        return tag;
    }

    /** Of an element that is drawn as a whole: a picture. */
    Tag of(Element element) {
        return tags.get(element);
    }

    void endPage() {
        before.addAll(printed);
        printed.clear();
    }

    private void add(Element from, Tag to, boolean head) {
        for (Node node = from.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                var name = name(element.getTagName());
                var tag = name == null ? to : new Tag(name, cell(element), element.hasAttribute("summary") ? element.getAttribute("summary") : null);
                boolean inHead = head || "THead".equals(name);
                if (name != null) {
                    to.parts().add(tag);
                    tags.put(element, tag);
                    if (inHead) {
                        heads.add(tag);
                    }
                }
                add(element, tag, inHead);
            }
        }
    }

    /** Headings skip no level: a reader's list of headings would have a gap. */
    private String name(String element) {
        if (element.matches("h[1-6]")) {
            depth = Math.min(element.charAt(1) - '0', depth + 1);
            return "H" + depth;
        }
        return NAMES.get(element);
    }

    private static Tag.TagCell cell(Element element) {
        return element.getTagName().equals("th") || element.getTagName().equals("td")
                ? new Tag.TagCell(SCOPES.get(element.getAttribute("scope")), span(element, "colspan"), span(element, "rowspan"))
                : null;
    }

    private static int span(Element element, String name) {
        var span = element.getAttribute(name);
        return span.isEmpty() ? 1 : Integer.parseInt(span);
    }
}

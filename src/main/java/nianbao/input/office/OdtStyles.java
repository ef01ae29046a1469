package nianbao.input.office;

import static nianbao.input.office.WordXml.value;
import static nianbao.input.office.WordXml.child;
import static nianbao.input.office.WordXml.children;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** The styles of an OpenDocument text: what they say of alignment, struck or hidden words, and lists. */
final class OdtStyles {

    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private final List<Element> margins = new ArrayList<>();

    /** @param sheet the root of styles.xml; null when the file has none */
    OdtStyles(Element content, Element sheet) {
        for (var root : sheet == null ? List.of(content) : List.of(sheet, content)) {
            for (var group : children(root)) {
                for (var style : children(group)) {
                    switch (style.getLocalName()) {
                        case "style" -> styles.put(value(style, "family") + "/" + value(style, "name"), style);
                        case "list-style" -> lists.put(value(style, "name"), style);
                        case "outline-style" -> lists.put("", style);
                        case "master-page" -> margins.addAll(children(style));
                        default -> {
                        }
                    }
                }
            }
        }
    }

    /** What is printed above and below every page. */
    List<Element> margins() {
        return margins;
    }

    boolean isRight(Element paragraph) {
        var align = property("paragraph/" + value(paragraph, "style-name"), "paragraph-properties", "text-align");
        return align.equals("end") || align.equals("right");
    }

    boolean isStruck(Element span) {
        var line = property("text/" + value(span, "style-name"), "text-properties", "text-line-through-style");
        return !line.isEmpty() && !line.equals("none");
    }

    boolean isHidden(Element span) {
        return property("text/" + value(span, "style-name"), "text-properties", "display").equals("none");
    }

    /** The list a paragraph's style puts it into. */
    String listOf(Element paragraph) {
        var style = styles.get("paragraph/" + value(paragraph, "style-name"));
        return style == null ? "" : value(style, "list-style-name");
    }

    /** The level of a list, from 1; the headings' own list has no name. */
    Element level(String list, int level) {
        var style = lists.get(list);
        return style == null ? null : children(style).stream().filter(e -> value(e, "level").equals(Integer.toString(level))).findFirst().orElse(null);
    }

    private String property(String name, String group, String property) {
        var style = styles.get(name);
        for (int i = 0; i < LONGEST_CHAIN && style != null; i++) {
            var own = child(style, group);
            if (own != null && !value(own, property).isEmpty()) {
                return value(own, property);
            }
            style = styles.get(name.substring(0, name.indexOf('/') + 1) + value(style, "parent-style-name"));
        }
        return "";
    }
}

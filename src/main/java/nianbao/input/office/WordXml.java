package nianbao.input.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Ways through the XML of Word and OpenDocument, by local names: transitional and strict files differ in their namespaces. */
public final class WordXml {

    /** Deeper nesting than this is no document a person made. */
    static final int DEEPEST = 60;

    /** No program has more rows in a sheet. */
    public static final int LAST_ROW = 0x1000000;

    /** What OpenDocument puts around the rows of a table. */
    private static final Set<String> GROUPS = Set.of("table-header-rows", "table-row-group", "table-rows");
    private static final Pattern TIMES = Pattern.compile("[1-9][0-9]{0,6}");
    private static final Set<String> OFF = Set.of("0", "false", "off", "none");

    private WordXml() {
    }

    public static List<Element> children(Node parent) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName() != null) {
                children.add(element);
            }
        }
        return children;
    }

    public static List<Element> children(Node parent, String name) {
        return children(parent).stream().filter(child -> child.getLocalName().equals(name)).toList();
    }

    /** The first element along a path of names; null when there is none. */
    public static Element child(Node parent, String... path) {
        Node at = parent;
        for (var name : path) {
            Element found = null;
            for (var node = at.getFirstChild(); node != null && found == null; node = node.getNextSibling()) {
                found = node instanceof Element element && name.equals(element.getLocalName()) ? element : null;
            }
            if (found == null) {
                return null;
            }
            at = found;
        }
        return (Element) at;
    }

    /** An attribute by its local name; "" when it, or the element, is missing. */
    public static String value(Element element, String name) {
        if (element == null) {
            return "";
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (name.equals(attributes.item(i).getLocalName())) {
                return attributes.item(i).getNodeValue();
            }
        }
        return "";
    }

    public static String value(Element element) {
        return value(element, "val");
    }

    /** The rows of a table of OpenDocument, those of its groups among them, in order. */
    public static List<Element> rows(Element table) {
        var rows = new ArrayList<Element>();
        rows(table, rows, 0);
        return rows;
    }

    private static void rows(Element parent, List<Element> rows, int depth) {
        for (var child : children(parent)) {
            if (child.getLocalName().equals("table-row")) {
                rows.add(child);
            } else if (GROUPS.contains(child.getLocalName()) && depth < DEEPEST) {
                rows(child, rows, depth + 1);
            }
        }
    }

    /** How often a row or cell of OpenDocument stands there, or how many it spans: what the attribute says, at most seven digits; else 1. */
    public static int times(Element element, String name) {
        var times = value(element, name);
        return TIMES.matcher(times).matches() ? Integer.parseInt(times) : 1;
    }

    static int number(Element element, int otherwise) {
        try {
            return Integer.parseInt(value(element));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether a property that is on by standing there is on. */
    static boolean isOn(Element property) {
        return property != null && !OFF.contains(value(property));
    }
}

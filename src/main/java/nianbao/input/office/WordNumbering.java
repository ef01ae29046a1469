package nianbao.input.office;

import static nianbao.input.office.WordXml.child;
import static nianbao.input.office.WordXml.children;
import static nianbao.input.office.WordXml.number;
import static nianbao.input.office.WordXml.value;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The numbers Word sets before paragraphs by itself: 一、 （一） 1. They are nowhere in the text, only counted, by the
 * paragraph's own list or by its style's (ECMA-376 part 1, 17.9).
 */
final class WordNumbering {

    private static final int LEVELS = 9;
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> patterns = new HashMap<>();
    private final Map<String, Element> styles = new HashMap<>();
    /** Lists with the same pattern count on together. 0: not begun. */
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    /** @param numbering null when the document has none; so {@code styleSheet} */
    WordNumbering(Document numbering, Document styleSheet) {
        if (numbering != null) {
            children(numbering.getDocumentElement(), "abstractNum").forEach(e -> patterns.put(value(e, "abstractNumId"), e));
            children(numbering.getDocumentElement(), "num").forEach(e -> lists.put(value(e, "numId"), e));
        }
        if (styleSheet != null) {
            children(styleSheet.getDocumentElement(), "style").forEach(e -> styles.put(value(e, "styleId"), e));
        }
    }

    private record NumberedItem(String list, int level) {
    }

    /** Counts a paragraph and gives its number with its stops; "" when it has none, or only a bullet. */
    String before(Element paragraph) {
        var item = item(paragraph);
        if (item == null || !lists.containsKey(item.list())) {
            return "";
        }
        var list = lists.get(item.list());
        var pattern = pattern(value(child(list, "abstractNumId")));
        int level = Math.clamp(item.level(), 0, LEVELS - 1);
        var definition = level(list, pattern, level);
        if (definition == null) {
            return "";
        }
        var count = counts.computeIfAbsent(value(child(list, "abstractNumId")), id -> new int[LEVELS]);
        count(list, pattern, count, item.list(), level);
        return label(list, pattern, count, definition);
    }

    private void count(Element list, Element pattern, int[] count, String id, int level) {
        for (int i = 0; i < level; i++) {
            if (count[i] == 0) {
                count[i] = start(list, pattern, i) + 1;
            }
        }
        boolean anew = override(list, level) != null && child(override(list, level), "startOverride") != null && restarted.add(id + "." + level);
        count[level] = count[level] == 0 || anew ? start(list, pattern, level) + 1 : count[level] + 1;
        for (int i = level + 1; i < LEVELS; i++) {
            var deeper = level(list, pattern, i);
            // Level 0 says never; a level counted from 1 says: only after that one.
            int restart = deeper == null ? i : number(child(deeper, "lvlRestart"), i);
            if (restart > level) {
                count[i] = 0;
            }
        }
    }

    /** Counts are kept one higher than shown, so that 0 can mean not begun. */
    private String label(Element list, Element pattern, int[] count, Element definition) {
        var style = value(child(definition, "numFmt"));
        if (style.equals("bullet") || style.equals("none")) {
            return "";
        }
        boolean plain = WordXml.isOn(child(definition, "isLgl"));
        var text = value(child(definition, "lvlText"));
        for (int i = 0; i < LEVELS; i++) {
            var level = text.contains("%" + (i + 1)) ? level(list, pattern, i) : null;
            if (level != null) {
                text = text.replace("%" + (i + 1), CountingStyle.write(count[i] - 1, plain ? "decimal" : value(child(level, "numFmt"))));
            }
        }
        return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1)) ? text + " " : text;
    }

    private static int start(Element list, Element pattern, int level) {
        var override = override(list, level);
        int start = override == null ? -1 : number(child(override, "startOverride"), -1);
        var definition = level(list, pattern, level);
        return start >= 0 ? start : definition == null ? 1 : number(child(definition, "start"), 0);
    }

    private static Element override(Element list, int level) {
        return children(list, "lvlOverride").stream().filter(e -> value(e, "ilvl").equals(Integer.toString(level))).findFirst().orElse(null);
    }

    private static Element level(Element list, Element pattern, int level) {
        var override = override(list, level);
        if (override != null && child(override, "lvl") != null) {
            return child(override, "lvl");
        }
        return pattern == null ? null : children(pattern, "lvl").stream()
                .filter(e -> value(e, "ilvl").equals(Integer.toString(level))).findFirst().orElse(null);
    }

    /** A pattern, or the one a list style points to. */
    private Element pattern(String id) {
        var pattern = patterns.get(id);
        var link = pattern == null ? "" : value(child(pattern, "numStyleLink"));
        return link.isEmpty() ? pattern : patterns.values().stream()
                .filter(other -> value(child(other, "styleLink")).equals(link)).findFirst().orElse(pattern);
    }

    /** The paragraph's own list, else its style's or that of a style it is based on. List 0 is no list. */
    private NumberedItem item(Element paragraph) {
        var own = child(paragraph, "pPr", "numPr");
        var style = value(child(paragraph, "pPr", "pStyle"));
        if (own != null && child(own, "numId") != null) {
            return new NumberedItem(value(child(own, "numId")), number(child(own, "ilvl"), 0));
        }
        for (int i = 0; i < LONGEST_CHAIN && styles.containsKey(style); i++) {
            var of = child(styles.get(style), "pPr", "numPr");
            if (of != null && child(of, "numId") != null) {
                var list = value(child(of, "numId"));
                int level = own != null && child(own, "ilvl") != null ? number(child(own, "ilvl"), 0) : levelOf(list, style, number(child(of, "ilvl"), 0));
                return new NumberedItem(list, level);
            }
            style = value(child(styles.get(style), "basedOn"));
        }
        return null;
    }

    /** The level of a list that names a style as its own. */
    private int levelOf(String list, String style, int otherwise) {
        var pattern = lists.containsKey(list) ? pattern(value(child(lists.get(list), "abstractNumId"))) : null;
        if (pattern == null) {
            return otherwise;
        }
        return children(pattern, "lvl").stream().filter(e -> value(child(e, "pStyle")).equals(style)).findFirst()
                .map(e -> value(e, "ilvl")).filter(v -> v.matches("[0-8]")).map(Integer::parseInt).orElse(otherwise);
    }
}

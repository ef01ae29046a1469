package nianbao.input.office;

import static nianbao.input.office.WordXml.value;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;

/** The numbers of OpenDocument's lists, which are nowhere in the text, only counted. */
final class OdtLists {

    private static final int LEVELS = 10;
    private static final Map<String, String> STYLES = Map.of("一, 二, 三, ...", "chineseCounting", "壹, 贰, 叁, ...", "chineseLegalSimplified",
            "甲, 乙, 丙, ...", "ideographTraditional", "①, ②, ③, ...", "decimalEnclosedCircle", "a", "lowerLetter", "A", "upperLetter",
            "i", "lowerRoman", "I", "upperRoman", "1", "decimal", "１, ２, ３, ...", "decimal");

    private final OdtStyles styles;
    private final Deque<String> open = new ArrayDeque<>();
    /** By list: how far each level has counted. */
    private final Map<String, int[]> counts = new HashMap<>();
    /** The item whose first paragraph is still to come. */
    private Element item;

    OdtLists(OdtStyles styles) {
        this.styles = styles;
    }

    void open(Element list) {
        var name = value(list, "style-name");
        boolean outer = open.isEmpty();
        open.push(name.isEmpty() && !outer ? open.peek() : name);
        if (outer && !value(list, "continue-numbering").equals("true") && value(list, "continue-list").isEmpty()) {
            counts.remove(open.peek());
        }
    }

    void close() {
        open.pop();
        item = null;
    }

    void item(Element item) {
        this.item = item.getLocalName().equals("list-item") ? item : null;
    }

    /** The number before a paragraph, with its stops; "" when it has none, or only a bullet. */
    String number(Element paragraph) {
        boolean heading = paragraph.getLocalName().equals("h");
        if (item == null && !heading) {
            return "";
        }
        boolean own = item != null;
        item = null;
        int level = own ? open.size() : value(paragraph, "outline-level").matches("[1-9]") ? Integer.parseInt(value(paragraph, "outline-level")) : 1;
        var list = own ? open.peek().isEmpty() ? styles.listOf(paragraph) : open.peek() : "";
        return level > LEVELS || value(paragraph, "is-list-header").equals("true") ? "" : number(list, level);
    }

    private String number(String list, int level) {
        var style = styles.level(list, level);
        if (style == null || value(style, "num-format").isEmpty()) {
            return "";
        }
        var count = counts.computeIfAbsent(list, l -> new int[LEVELS + 1]);
        for (int i = 1; i <= level; i++) {
            count[i] = i < level && count[i] > 0 ? count[i] : count[i] == 0 ? start(list, i) : count[i] + 1;
        }
        Arrays.fill(count, level + 1, LEVELS + 1, 0);
        int shown = value(style, "display-levels").matches("[1-9]") ? Integer.parseInt(value(style, "display-levels")) : 1;
        var text = new StringBuilder(value(style, "num-prefix"));
        for (int i = Math.max(1, level - shown + 1); i <= level; i++) {
            var of = styles.level(list, i);
            text.append(i > Math.max(1, level - shown + 1) ? "." : "")
                    .append(CountingStyle.write(count[i], STYLES.getOrDefault(of == null ? "1" : value(of, "num-format"), "decimal")));
        }
        return text.append(value(style, "num-suffix")).toString();
    }

    private int start(String list, int level) {
        var style = styles.level(list, level);
        var start = style == null ? "" : value(style, "start-value");
        return start.matches("[0-9]{1,4}") ? Integer.parseInt(start) : 1;
    }
}

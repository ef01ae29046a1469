package nianbao.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Buttons that stand together stand in one order on every page: the main step, what else leads on, what takes something away
 * (打印, 下载, 导出), the way back last.
 */
public final class ButtonOrder {

    private static final String BUTTONS = "main button, main a.btn, main summary.btn, dialog button, dialog a.btn";
    private static final String TOGETHER = ".acts, .next, .right, .ways, .foot";
    private static final Pattern BACK = Pattern.compile("(不|退回|撤回|放弃|还没有|取消|收回|返回|知道了).*");
    private static final Pattern AWAY = Pattern.compile("(打印|下载|导出|全部下载).*");

    private ButtonOrder() {
    }

    /** Groups out of order, as their labels. */
    public static List<String> faults(Document page) {
        var groups = new LinkedHashMap<Element, List<Element>>();
        for (var button : page.select(BUTTONS)) {
            // What a question asks again stands under its question.
            boolean asked = !button.is("summary") && button.closest("details.ask") != null;
            var group = asked ? null : button.closest(TOGETHER) != null ? button.closest(TOGETHER) : button.closest("form, p");
            if (group != null) {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(button);
            }
        }
        return groups.values().stream().filter(ButtonOrder::isDisordered).map(g -> g.stream().map(Element::text).toList().toString()).toList();
    }

    private static boolean isDisordered(List<Element> buttons) {
        var ranks = buttons.stream().map(ButtonOrder::rank).toList();
        return !ranks.equals(ranks.stream().sorted().toList());
    }

    private static int rank(Element button) {
        var label = button.text();
        return button.hasClass("go") ? 0 : BACK.matcher(label).matches() ? 3 : AWAY.matcher(label).matches() ? 2 : 1;
    }
}

package nianbao.output.layout;

import java.util.List;
import nianbao.output.page.Pages;
import nianbao.output.page.Pages.Text;

/** Finds pages that are left half empty before a table that stays whole. */
final class HalfEmpty {

    /** In points: the text block's upper edge and half its height. */
    private static final float TOP = 37 / 25.4f * 72;
    private static final float HALF = 225 / 25.4f * 72 / 2;

    private HalfEmpty() {
    }

    /** @param headings names of the headings right before tables that could break */
    static boolean isBefore(List<String> headings, Pages pages) {
        return pages.bookmarks().stream().anyMatch(mark -> mark.page() > 0 && headings.contains(mark.name())
                && mark.y() < TOP + 2 && lowest(pages.sheets().get(mark.page() - 1)) < TOP + HALF);
    }

    private static double lowest(Pages.SetPage sheet) {
        return sheet.marks().stream().filter(mark -> mark instanceof Text text && text.tag() != null).mapToDouble(mark -> ((Text) mark).y()).max().orElse(0);
    }
}

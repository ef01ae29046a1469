package nianbao.output.layout;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nianbao.output.page.Pages.PageMark;
import nianbao.output.page.Pages.PageRule;

/**
 * The rules of a page's tables. Each cell brings its four sides; those that lie on one line become one rule, so that
 * all are of one weight and meet without a seam.
 */
final class RuledLines {

    private final Set<Rectangle> sides = new LinkedHashSet<>();

    void add(Rectangle side) {
        sides.add(side);
    }

    List<PageMark> merged() {
        var marks = new ArrayList<PageMark>();
        for (var rule : merge(merge(List.copyOf(sides), true), false)) {
            marks.add(new PageRule(points(rule.x), points(rule.y), points(rule.width), points(rule.height)));
        }
        return marks;
    }

    /** Joins those that lie side by side, or one above the other. */
    private static List<Rectangle> merge(List<Rectangle> rules, boolean across) {
        var sorted = new ArrayList<>(rules);
        sorted.sort(across ? Comparator.<Rectangle>comparingInt(r -> r.y).thenComparingInt(r -> r.height).thenComparingInt(r -> r.x)
                : Comparator.<Rectangle>comparingInt(r -> r.x).thenComparingInt(r -> r.width).thenComparingInt(r -> r.y));
        var merged = new ArrayList<Rectangle>();
        for (var rule : sorted) {
            var last = merged.isEmpty() ? null : merged.getLast();
            boolean joins = last != null && (across
                    ? last.y == rule.y && last.height == rule.height && rule.x <= last.x + last.width
                    : last.x == rule.x && last.width == rule.width && rule.y <= last.y + last.height);
            if (joins) {
                last.add(rule);
            } else {
                merged.add(new Rectangle(rule));
            }
        }
        return merged;
    }

    private static float points(int dots) {
        return dots / Glyphs.PER_POINT;
    }
}

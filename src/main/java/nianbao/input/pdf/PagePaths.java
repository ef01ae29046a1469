package nianbao.input.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** The paths drawn on a page, and the ruling lines among them: level or upright strokes, and thin boxes. */
public final class PagePaths {

    private static final float THIN = 3;
    private static final float SHORT = 4;
    private static final int MOST_RULES = 6_000;
    private static final int MOST_POINTS = 400_000;

    /** From the page's own coordinates to those it is shown in. */
    public interface PageTransform {
        Point2D.Float at(double x, double y);
    }

    private final PageTransform shown;
    private final List<RulingLine> rules = new ArrayList<>();
    private final List<List<Point2D>> paths = new ArrayList<>();
    private Point2D current;
    private int points;

    public PagePaths(PageTransform shown) {
        this.shown = shown;
    }

    public List<RulingLine> rules() {
        return rules;
    }

    Point2D current() {
        return current == null ? new Point2D.Float() : current;
    }

    void rectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        count(4);
        paths.add(new ArrayList<>(List.of(p0, p1, p2, p3, p0)));
        current = p0;
    }

    public void moveTo(float x, float y) {
        count(1);
        current = new Point2D.Float(x, y);
        paths.add(new ArrayList<>(List.of(current)));
    }

    public void lineTo(float x, float y) {
        count(1);
        current = new Point2D.Float(x, y);
        if (paths.isEmpty()) {
            paths.add(new ArrayList<>());
        }
        paths.getLast().add(current);
    }

    private void count(int more) {
        points += more;
        if (points > MOST_POINTS) {
            throw new PageContent.PageTooLong();
        }
    }

    public void close() {
        if (!paths.isEmpty() && !paths.getLast().isEmpty()) {
            paths.getLast().add(paths.getLast().getFirst());
        }
    }

    public void end() {
        paths.clear();
    }

    public void stroked() {
        for (var path : paths) {
            for (int i = 0; i + 1 < path.size(); i++) {
                rule(path.get(i), path.get(i + 1));
            }
        }
        paths.clear();
    }

    public void filled() {
        for (var path : paths) {
            float x0 = Float.MAX_VALUE, y0 = Float.MAX_VALUE, x1 = -Float.MAX_VALUE, y1 = -Float.MAX_VALUE;
            for (var point : path) {
                x0 = Math.min(x0, (float) point.getX());
                x1 = Math.max(x1, (float) point.getX());
                y0 = Math.min(y0, (float) point.getY());
                y1 = Math.max(y1, (float) point.getY());
            }
            if (x1 - x0 <= THIN && y1 - y0 > THIN) {
                rule(new Point2D.Float((x0 + x1) / 2, y0), new Point2D.Float((x0 + x1) / 2, y1));
            } else if (y1 - y0 <= THIN && x1 - x0 > THIN) {
                rule(new Point2D.Float(x0, (y0 + y1) / 2), new Point2D.Float(x1, (y0 + y1) / 2));
            }
        }
        paths.clear();
    }

    /** Lines past the limit are left out: a drawing has many, and is no table. */
    private void rule(Point2D start, Point2D end) {
        var a = shown.at(start.getX(), start.getY());
        var b = shown.at(end.getX(), end.getY());
        float across = Math.abs(a.x - b.x), down = Math.abs(a.y - b.y);
        if (rules.size() >= MOST_RULES) {
            return;
        }
        if (down <= 1 && across >= SHORT) {
            rules.add(new RulingLine(true, (a.y + b.y) / 2, Math.min(a.x, b.x), Math.max(a.x, b.x)));
        } else if (across <= 1 && down >= SHORT) {
            rules.add(new RulingLine(false, (a.x + b.x) / 2, Math.min(a.y, b.y), Math.max(a.y, b.y)));
        }
    }
}

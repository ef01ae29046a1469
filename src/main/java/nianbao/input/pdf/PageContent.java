package nianbao.input.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects a page's characters and ruling lines, turned as the page is shown. Lines are strokes or thin boxes. */
public final class PageContent extends PDFGraphicsStreamEngine {

    private static final float THIN = 3;
    private static final float SHORT = 4;
    /** More than any page of a report holds. */
    private static final int MOST_GLYPHS = 100_000;
    private static final int MOST_POINTS = 400_000;
    private static final int DEEPEST = 500;
    private static final int MOST_RULES = 6_000;
    private static final int REMEMBERED = 60;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, ArrayDeque<Point2D.Float>> printed = new HashMap<>();
    private final List<List<Point2D>> paths = new ArrayList<>();
    private final int rotation;
    private final float left;
    private final float bottom;
    private final float right;
    private final float top;
    private final Steps steps;
    private Point2D current;
    private int points;

    /** How many operators are still allowed; shared by the pages of a document. */
    public static final class Steps {
        private int left;

        public Steps(int most) {
            left = most;
        }
    }

    /** More than a page of a report holds, or no more time. Unchecked, because PDFBox passes over some checked ones. */
    public static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public PageContent(PDPage page, Steps steps) throws IOException {
        super(page);
        this.steps = steps;
        rotation = Math.floorMod(page.getRotation(), 360);
        var box = page.getCropBox();
        left = box.getLowerLeftX();
        bottom = box.getLowerLeftY();
        right = box.getUpperRightX();
        top = box.getUpperRightY();
        processPage(page);
    }

    public List<Glyph> glyphs() {
        return glyphs;
    }

    List<Rule> rules() {
        return rules;
    }

    public float height() {
        return rotation % 180 == 0 ? top - bottom : right - left;
    }

    private Point2D.Float shown(double x, double y) {
        return switch (rotation) {
            case 90 -> new Point2D.Float((float) y - bottom, (float) x - left);
            case 180 -> new Point2D.Float(right - (float) x, (float) y - bottom);
            case 270 -> new Point2D.Float(top - (float) y, right - (float) x);
            default -> new Point2D.Float((float) x - left, top - (float) y);
        };
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (--steps.left < 0 || getGraphicsStackSize() > DEEPEST || Thread.currentThread().isInterrupted()) {
            throw new TooMuch();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        var text = font.toUnicode(code);
        if (text == null || text.isEmpty()) {
            return;
        }
        if (glyphs.size() >= MOST_GLYPHS) {
            throw new TooMuch();
        }
        var from = shown(matrix.getTranslateX(), matrix.getTranslateY());
        var end = matrix.transformPoint(displacement.getX(), 0);
        var to = shown(end.x, end.y);
        float size = (float) Math.hypot(matrix.getShearX() + 0.0, matrix.getScaleY());
        // Slanted words are a watermark.
        boolean slanted = Math.abs(to.y - from.y) > Math.abs(to.x - from.x) * 0.2f;
        if (!slanted && size > 0 && !isPrinted(text, from, size)) {
            glyphs.add(new Glyph(text, Math.min(from.x, to.x), Math.max(from.x, to.x), from.y, size));
        }
    }

    /** A second print of the same character nearly on the same spot is a poor man's bold. */
    private boolean isPrinted(String text, Point2D.Float at, float size) {
        var before = printed.computeIfAbsent(text, t -> new ArrayDeque<>());
        for (var spot : before) {
            if (Math.abs(spot.x - at.x) < size * 0.15f && Math.abs(spot.y - at.y) < size * 0.15f) {
                return true;
            }
        }
        before.addLast(at);
        if (before.size() > REMEMBERED) {
            before.removeFirst();
        }
        return false;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        paths.add(new ArrayList<>(List.of(p0, p1, p2, p3, p0)));
        current = p0;
    }

    @Override
    public void moveTo(float x, float y) {
        current = new Point2D.Float(x, y);
        paths.add(new ArrayList<>(List.of(current)));
    }

    @Override
    public void lineTo(float x, float y) {
        current = new Point2D.Float(x, y);
        if (paths.isEmpty()) {
            paths.add(new ArrayList<>());
        }
        paths.getLast().add(current);
        if (++points > MOST_POINTS) {
            throw new TooMuch();
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Float(x3, y3);
        paths.add(new ArrayList<>(List.of(current)));
    }

    @Override
    public Point2D getCurrentPoint() {
        return current == null ? new Point2D.Float() : current;
    }

    @Override
    public void closePath() {
        if (!paths.isEmpty() && !paths.getLast().isEmpty()) {
            paths.getLast().add(paths.getLast().getFirst());
        }
    }

    @Override
    public void strokePath() {
        for (var path : paths) {
            for (int i = 0; i + 1 < path.size(); i++) {
                rule(path.get(i), path.get(i + 1));
            }
        }
        paths.clear();
    }

    @Override
    public void fillPath(int windingRule) {
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

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    /** Lines past the limit are left out: a drawing has many, and is no table. */
    private void rule(Point2D start, Point2D end) {
        var a = shown(start.getX(), start.getY());
        var b = shown(end.getX(), end.getY());
        float across = Math.abs(a.x - b.x), down = Math.abs(a.y - b.y);
        if (rules.size() >= MOST_RULES) {
            return;
        }
        if (down <= 1 && across >= SHORT) {
            rules.add(new Rule(true, (a.y + b.y) / 2, Math.min(a.x, b.x), Math.max(a.x, b.x)));
        } else if (across <= 1 && down >= SHORT) {
            rules.add(new Rule(false, (a.x + b.x) / 2, Math.min(a.y, b.y), Math.max(a.y, b.y)));
        }
    }

    @Override
    public void endPath() {
        paths.clear();
    }

    @Override
    public void clip(int windingRule) {
        // What is clipped away is not told from what is shown: reports clip nothing that matters.
    }

    @Override
    public void drawImage(PDImage image) {
        // Pictures hold no text.
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // Colour.
    }
}

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
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects a page's characters and ruling lines, turned as the page is shown. Lines are strokes or thin boxes. */
public final class PageContent extends PDFGraphicsStreamEngine {

    /** More than any page of a report holds. */
    private static final int MOST_GLYPHS = 100_000;
    private static final int DEEPEST = 500;
    /** A form takes as long to set up as so many other operators. */
    private static final int FORM_STEPS = 100;
    private static final int REMEMBERED = 60;
    /** Of a page, what a scan of it covers at least; and characters that a page number and a mark may have. */
    private static final float SCAN = 0.5f;
    private static final int FEW = 20;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final Map<String, ArrayDeque<Point2D.Float>> printed = new HashMap<>();
    private final PagePaths paths = new PagePaths(this::shown);
    private final int rotation;
    private final float left;
    private final float bottom;
    private final float right;
    private final float top;
    private final OperatorBudget steps;
    private final int[] paragraphs;
    /** Numbers of the pieces that are open, the innermost last; −1 for one without a number. */
    private final List<Integer> pieces = new ArrayList<>();
    /** Those without text are counted too: finding that out takes as long. */
    private int shown;
    private boolean isScan;

    /** How many operators are still allowed; shared by the pages of a document. */
    public static final class OperatorBudget {
        private int left;

        public OperatorBudget(int most) {
            left = most;
        }
    }

    /** More than a page of a report holds, or no more time. Unchecked, because PDFBox passes over some checked ones. */
    public static final class PageTooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public PageContent(PDPage page, Structure structure, OperatorBudget steps) throws IOException {
        super(page);
        this.steps = steps;
        paragraphs = structure.paragraphs(page);
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

    public List<RulingLine> rules() {
        return paths.rules();
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
        steps.left -= operator.getName().equals(OperatorName.DRAW_OBJECT) ? FORM_STEPS : 1;
        if (steps.left < 0 || getGraphicsStackSize() > DEEPEST || Thread.currentThread().isInterrupted()) {
            throw new PageTooLong();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (++shown > MOST_GLYPHS) {
            throw new PageTooLong();
        }
        var text = font.toUnicode(code);
        if (text == null || text.isEmpty()) {
            return;
        }
        var from = shown(matrix.getTranslateX(), matrix.getTranslateY());
        var end = matrix.transformPoint(displacement.getX(), 0);
        var to = shown(end.x, end.y);
        float size = (float) Math.hypot(matrix.getShearX() + 0.0, matrix.getScaleY());
        // Slanted words are a watermark.
        boolean slanted = Math.abs(to.y - from.y) > Math.abs(to.x - from.x) * 0.2f;
        if (!slanted && size > 0 && !isPrinted(text, from, size)) {
            glyphs.add(new Glyph(text, Math.min(from.x, to.x), Math.max(from.x, to.x), from.y, size, Structure.at(paragraphs, pieces)));
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        // One without a number within a piece goes on with it.
        if (pieces.size() >= DEEPEST) {
            throw new PageTooLong();
        }
        int outer = pieces.isEmpty() ? -1 : pieces.getLast();
        pieces.add(properties == null ? outer : properties.getInt(COSName.MCID, outer));
    }

    @Override
    public void endMarkedContentSequence() {
        if (!pieces.isEmpty()) {
            pieces.removeLast();
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
        paths.rectangle(p0, p1, p2, p3);
    }

    @Override
    public void moveTo(float x, float y) {
        paths.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        paths.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        paths.moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return paths.current();
    }

    @Override
    public void closePath() {
        paths.close();
    }

    @Override
    public void strokePath() {
        paths.stroked();
    }

    @Override
    public void fillPath(int windingRule) {
        paths.filled();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        paths.stroked();
    }

    @Override
    public void endPath() {
        paths.end();
    }

    @Override
    public void clip(int windingRule) {
        // What is clipped away is not told from what is shown: reports clip nothing that matters.
    }

    /** Pictures hold no text; one that fills the page is a scan of it. */
    @Override
    public void drawImage(PDImage image) {
        var at = getGraphicsState().getCurrentTransformationMatrix();
        float covered = Math.abs(at.getScaleX() * at.getScaleY()) + Math.abs(at.getShearX() * at.getShearY());
        isScan |= covered > SCAN * (right - left) * (top - bottom);
    }

    /** Whether the page is a picture, with hardly a letter on it. */
    public boolean isScan() {
        return isScan && glyphs.stream().filter(glyph -> !glyph.text().isBlank()).count() < FEW;
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // Colour.
    }
}

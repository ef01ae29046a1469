package nianbao.corpus;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What one page of a PDF draws, in its order: characters where they stand, and paths. Pictures are left out. */
final class DrawnPage extends PDFGraphicsStreamEngine {

    sealed interface Mark {
    }

    /**
     * One character.
     *
     * @param matrix  where its origin is and how large it is, as PDF's six numbers
     * @param font    name of its font
     * @param advance how far it moves the pen, in units of the page
     */
    record Sign(String text, Matrix matrix, String font, float advance) implements Mark {

        float x() {
            return matrix.getTranslateX();
        }

        float y() {
            return matrix.getTranslateY();
        }
    }

    /** A path: each step an operator of PDF with its numbers; and how it is painted. */
    record Path(List<Step> steps, String paint, float width, float[] colour) implements Mark {
    }

    record Step(String operator, float... numbers) {
    }

    private final List<Mark> marks = new ArrayList<>();
    private List<Step> steps = new ArrayList<>();
    private Point2D last = new Point2D.Float();

    private DrawnPage(PDPage page) {
        super(page);
    }

    static List<Mark> of(PDPage page) throws IOException {
        var drawn = new DrawnPage(page);
        drawn.processPage(page);
        return drawn.marks;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        marks.add(new Sign(font.toUnicode(code), matrix, font.getName(), displacement.getX() * matrix.getScalingFactorX()));
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        step("re", p0.getX(), p0.getY(), p2.getX() - p0.getX(), p2.getY() - p0.getY());
    }

    @Override
    public void moveTo(float x, float y) {
        step("m", x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        step("l", x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        step("c", x1, y1, x2, y2, x3, y3);
    }

    private void step(String operator, double... numbers) {
        var floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        steps.add(new Step(operator, floats));
        last = new Point2D.Float(floats[floats.length - 2], floats[floats.length - 1]);
    }

    @Override
    public Point2D getCurrentPoint() {
        return last;
    }

    @Override
    public void closePath() {
        steps.add(new Step("h"));
    }

    @Override
    public void strokePath() throws IOException {
        paint("S", getGraphicsState().getStrokingColor().getComponents());
    }

    @Override
    public void fillPath(int rule) throws IOException {
        paint("f", getGraphicsState().getNonStrokingColor().getComponents());
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        fillPath(rule);
    }

    private void paint(String how, float[] colour) {
        marks.add(new Path(steps, how, getGraphicsState().getLineWidth() * getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX(), colour));
        steps = new ArrayList<>();
    }

    @Override
    public void clip(int rule) {
        // The path is ended next, by endPath.
    }

    @Override
    public void endPath() {
        steps = new ArrayList<>();
    }

    @Override
    public void drawImage(PDImage image) {
        // None that says anything.
    }

    @Override
    public void shadingFill(COSName name) {
        // None.
    }
}

package nianbao.input.ofd;

import static nianbao.input.office.WordXml.child;
import static nianbao.input.office.WordXml.children;
import static nianbao.input.office.WordXml.value;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import nianbao.input.pdf.Glyph;
import nianbao.input.pdf.PagePaths;
import nianbao.input.pdf.RulingLine;
import nianbao.input.pdf.Structure;
import nianbao.input.source.Deadline;
import org.w3c.dom.Element;

/** The characters and ruling lines of one page of an OFD file, in points from its top left corner (GB/T 33190, 7 to 11). */
final class OfdPageContent {

    private static final float POINT = 72f / 25.4f;
    private static final float A4 = 297;
    private static final int DEEPEST = 50;
    /** What a Latin letter or a figure takes of its size, when the file does not say. */
    private static final float NARROW = 0.55f;

    /** More than a report's pages hold together. */
    static final class OfdTooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final List<Glyph> glyphs = new ArrayList<>();
    private final PagePaths paths = new PagePaths((x, y) -> new Point2D.Float((float) x, (float) y));
    private final double[] box;
    private int left;

    /** @param area of the page; null when nobody states one */
    OfdPageContent(Element area, int left) {
        var physical = area == null || child(area, "PhysicalBox") == null ? new double[0] : OfdNumbers.of(child(area, "PhysicalBox").getTextContent());
        box = physical.length == 4 && physical[3] > 0 ? physical : new double[]{0, 0, A4, A4};
        this.left = left;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<RulingLine> rules() {
        return paths.rules();
    }

    float height() {
        return (float) box[3] * POINT;
    }

    /** How many characters and lines are still allowed. */
    int left() {
        return left;
    }

    void content(Element content) {
        if (content != null) {
            objects(content, 0);
        }
    }

    private void objects(Element parent, int depth) {
        Deadline.check();
        for (var object : children(parent)) {
            if (value(object, "Visible").equals("false")) {
                continue;
            }
            switch (object.getLocalName()) {
                case "Layer", "PageBlock" -> {
                    if (depth < DEEPEST) {
                        objects(object, depth + 1);
                    }
                }
                case "TextObject" -> text(object);
                case "PathObject" -> path(object);
                default -> {
                }
            }
        }
    }

    /** From the object's own millimetres to the page's points. */
    private AffineTransform placed(Element object) {
        var boundary = OfdNumbers.of(value(object, "Boundary"));
        var own = OfdNumbers.of(value(object, "CTM"));
        var placed = AffineTransform.getScaleInstance(POINT, POINT);
        placed.translate((boundary.length == 4 ? boundary[0] : 0) - box[0], (boundary.length == 4 ? boundary[1] : 0) - box[1]);
        if (own.length == 6) {
            placed.concatenate(new AffineTransform(own));
        }
        return placed;
    }

    private void text(Element object) {
        var placed = placed(object);
        double size = OfdNumbers.first(value(object, "Size"), 0);
        // Slanted words are a watermark.
        if (size <= 0 || Math.abs(placed.getShearY()) > Math.abs(placed.getScaleX()) * 0.2) {
            return;
        }
        double shownSize = Math.abs(size * placed.getScaleY());
        double x = 0, y = 0;
        for (var code : children(object, "TextCode")) {
            x = OfdNumbers.first(value(code, "X"), x);
            y = OfdNumbers.first(value(code, "Y"), y);
            var dx = OfdNumbers.deltas(value(code, "DeltaX"));
            var dy = OfdNumbers.deltas(value(code, "DeltaY"));
            var characters = code.getTextContent().codePoints().toArray();
            double atX = x, atY = y;
            for (int i = 0; i < characters.length; i++) {
                count();
                double natural = size * (characters[i] < 0x250 ? NARROW : 1);
                double step = i < dx.length ? dx[i] : dy.length > 0 ? 0 : natural;
                var from = placed.transform(new Point2D.Double(atX, atY), null);
                var to = placed.transform(new Point2D.Double(atX + (step > 0 ? Math.min(step, natural) : natural), atY), null);
                glyphs.add(new Glyph(Character.toString(characters[i]), (float) Math.min(from.getX(), to.getX()), (float) Math.max(from.getX(), to.getX()),
                        (float) from.getY(), (float) shownSize, Structure.NONE));
                atX += step;
                atY += i < dy.length ? dy[i] : 0;
            }
        }
    }

    private void path(Element object) {
        var data = child(object, "AbbreviatedData");
        if (data == null) {
            return;
        }
        var placed = placed(object);
        var signs = data.getTextContent().strip().split("\\s+");
        for (int i = 0; i < signs.length; i++) {
            count();
            switch (signs[i]) {
                case "M", "S" -> {
                    var point = point(placed, signs, i + 1);
                    paths.moveTo(point.x, point.y);
                }
                case "L" -> {
                    var point = point(placed, signs, i + 1);
                    paths.lineTo(point.x, point.y);
                }
                case "Q", "B", "A" -> {
                    // A curve is no ruling line: go on from its end.
                    int end = i + (signs[i].equals("Q") ? 3 : signs[i].equals("B") ? 5 : 6);
                    var point = point(placed, signs, end);
                    paths.moveTo(point.x, point.y);
                }
                case "C" -> paths.close();
                default -> {
                }
            }
        }
        if (value(object, "Fill").equals("true")) {
            paths.filled();
        } else if (value(object, "Stroke").equals("false")) {
            paths.end();
        } else {
            paths.stroked();
        }
    }

    private static Point2D.Float point(AffineTransform placed, String[] signs, int at) {
        var point = new Point2D.Float((float) OfdNumbers.first(at < signs.length ? signs[at] : "", 0),
                (float) OfdNumbers.first(at + 1 < signs.length ? signs[at + 1] : "", 0));
        placed.transform(point, point);
        return point;
    }

    private void count() {
        if (--left < 0) {
            throw new OfdTooLong();
        }
    }
}

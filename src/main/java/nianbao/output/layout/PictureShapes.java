package nianbao.output.layout;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import nianbao.document.Drawing;
import nianbao.document.Drawing.Box;
import nianbao.document.Drawing.DrawnLabel;
import nianbao.document.Drawing.DrawnLine;
import nianbao.output.chart.LetterOutlines;
import nianbao.output.page.Pages.PageMark;
import nianbao.output.page.Pages.Shape;
import nianbao.output.page.Tag;

/** A drawing as shapes on a page: boxes, lines and the outlines of its letters, sharp at any size. */
final class PictureShapes {

    private static final float LINE = 1;

    private PictureShapes() {
    }

    /**
     * How large a drawing is on the page: as wide as the text.
     *
     * @return points a dot
     */
    static float scale(Drawing drawing) {
        return Columns.BLOCK / drawing.width();
    }

    /** @param x of its upper left corner, like {@code y} in points */
    static List<PageMark> of(Drawing drawing, Tag tag, float x, float y) {
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale(drawing), scale(drawing));
        var marks = new ArrayList<PageMark>();
        for (var part : drawing.parts()) {
            var path = switch (part) {
                case Box b -> new GeneralPath(new Rectangle2D.Float(b.x(), b.y(), b.width(), b.height()));
                case DrawnLine l ->
                    new GeneralPath(new Rectangle2D.Float(l.x1(), l.y1() - LINE / 2, Math.max(LINE, l.x2() - l.x1()), Math.max(LINE, l.y2() - l.y1())));
                case DrawnLabel t -> LetterOutlines.of(t);
            };
            path.transform(place);
            marks.add(new Shape(tag, path, Integer.decode(switch (part) {
                case Box b -> b.color();
                case DrawnLine l -> l.color();
                case DrawnLabel t -> t.color();
            })));
        }
        return marks;
    }
}

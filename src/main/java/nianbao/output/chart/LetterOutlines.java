package nianbao.output.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import nianbao.document.Drawing.DrawnLabel;
import nianbao.output.font.Faces;

/** Letters of a drawing as outlines of our own fonts: whoever draws or prints them need have none. */
public final class LetterOutlines {

    private LetterOutlines() {
    }

    /** In the drawing's own dots. */
    public static GeneralPath of(DrawnLabel label) {
        var style = LabelFont.style(label.bold());
        float width = LabelFont.width(label.text(), label.bold(), label.size());
        float x = label.x() - switch (label.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
        };
        var path = new GeneralPath();
        for (int c : label.text().codePoints().toArray()) {
            var face = Faces.pick(style, c);
            if (face != null) {
                var place = AffineTransform.getTranslateInstance(x, label.y());
                place.scale(label.size(), -label.size());
                path.append(face.outline(c).getPathIterator(place), false);
                x += LabelFont.advance(style, c, label.size());
            }
        }
        return path;
    }
}

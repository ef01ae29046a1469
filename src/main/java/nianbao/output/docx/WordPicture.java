package nianbao.output.docx;

import java.util.List;
import nianbao.document.Document;
import nianbao.document.Document.Picture;
import nianbao.document.Drawing;
import nianbao.output.html.Xml;

/** A drawing in a line of its own, as wide as the text. */
final class WordPicture {

    /** 156 mm, in the units of drawings: 36,000 a millimetre. */
    private static final long WIDTH = 156 * 36_000L;
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    private WordPicture() {
    }

    /** A document's pictures, in order: the first is picture1. */
    static List<Drawing> in(Document document) {
        return document.blocks().stream().filter(Picture.class::isInstance).map(block -> ((Picture) block).drawing()).toList();
    }

    /** What relations call it, and its file. */
    static String name(int number) {
        return "picture" + number;
    }

    /** @param number from 1 */
    static void write(Drawing drawing, int number, StringBuilder out) {
        long height = Math.round(WIDTH * (double) drawing.height() / drawing.width());
        var named = "id=\"" + number + "\" name=\"" + Xml.escape(drawing.title()) + "\"";
        // The lines of the text have a height of their own, which would cut a picture off.
        out.append("<w:p><w:pPr><w:spacing w:before=\"200\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/></w:pPr>"
                + "<w:r><w:drawing><wp:inline xmlns:wp=\"" + DRAWING + "wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">");
        out.append("<wp:extent cx=\"").append(WIDTH).append("\" cy=\"").append(height).append("\"/><wp:docPr ").append(named).append(" descr=\"")
                .append(Xml.escape(drawing.description()))
                .append("\"/><a:graphic xmlns:a=\"" + DRAWING + "main\"><a:graphicData uri=\"" + DRAWING + "picture\">"
                        + "<pic:pic xmlns:pic=\"" + DRAWING + "picture\"><pic:nvPicPr><pic:cNvPr ")
                .append(named)
                .append("/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"").append(name(number))
                .append("\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"").append(WIDTH)
                .append("\" cy=\"").append(height).append("\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                        + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
    }
}

package nianbao.output.chart;

import nianbao.document.Drawing;
import nianbao.document.Drawing.Box;
import nianbao.document.Drawing.DrawnLabel;
import nianbao.document.Drawing.DrawnLine;
import nianbao.output.html.Xml;

/** A drawing as SVG: attributes only, no style sheet, so that it also stands in a page that allows none. */
public final class Svg {

    /** 宋体 and 黑体, as in the report; where neither is, their kin. */
    private static final String SONG = "SimSun,'Songti SC','Noto Serif CJK SC','Source Han Serif SC',serif";
    private static final String HEI = "SimHei,'Heiti SC','Noto Sans CJK SC','Source Han Sans SC',sans-serif";

    private Svg() {
    }

    /** @param id begins the ids in it, so that several may stand in one page */
    public static String write(Drawing drawing, String id) {
        var out = new StringBuilder(8_192);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"").append(id).append("-title ")
                .append(id).append("-desc\" width=\"").append(n(drawing.width())).append("\" height=\"")
                .append(n(drawing.height())).append("\" viewBox=\"0 0 ").append(n(drawing.width())).append(' ')
                .append(n(drawing.height())).append("\" font-family=\"").append(SONG).append("\">\n<title id=\"").append(id)
                .append("-title\">").append(Xml.escape(drawing.title())).append("</title>\n<desc id=\"").append(id)
                .append("-desc\">").append(Xml.escape(drawing.description())).append("</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        for (var part : drawing.parts()) {
            switch (part) {
                case Box b -> out.append("<rect x=\"").append(n(b.x())).append("\" y=\"").append(n(b.y())).append("\" width=\"")
                        .append(n(b.width())).append("\" height=\"").append(n(b.height())).append("\" fill=\"").append(b.color()).append("\"/>\n");
                case DrawnLine l -> out.append("<line x1=\"").append(n(l.x1())).append("\" y1=\"").append(n(l.y1())).append("\" x2=\"")
                        .append(n(l.x2())).append("\" y2=\"").append(n(l.y2())).append("\" stroke=\"").append(l.color()).append("\"/>\n");
                case DrawnLabel t -> out.append("<text x=\"").append(n(t.x())).append("\" y=\"").append(n(t.y())).append("\" font-size=\"")
                        .append(n(t.size())).append("\" text-anchor=\"").append(t.anchor().name().toLowerCase()).append('"')
                        .append(t.bold() ? " font-family=\"" + HEI + "\"" : "").append(" fill=\"").append(t.color()).append("\">")
                        .append(Xml.escape(t.text())).append("</text>\n");
            }
        }
        return out.append("</svg>\n").toString();
    }

    /** Tenths of a dot. */
    private static String n(float number) {
        long tenths = Math.round(number * 10.0);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}

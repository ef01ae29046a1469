package nianbao.output;

import nianbao.document.Document;

/** A report as semantic HTML that is also well-formed XML. */
public final class HtmlWriter {

    private HtmlWriter() {
    }

    /** Headings, paragraphs and tables, without a page around them; every text is escaped. */
    public static String fragment(Document document) {
        var out = new StringBuilder("<h1>");
        out.append(String.join("<br/>", document.title().stream().map(Xml::escape).toList())).append("</h1>\n");
        for (var block : document.blocks()) {
            switch (block) {
                case Document.Heading h -> out.append("<h" + (h.level() + 1) + ">").append(Xml.escape(h.text()))
                        .append("</h" + (h.level() + 1) + ">\n");
                case Document.Paragraph p -> out.append("<p>").append(Xml.escape(p.text())).append("</p>\n");
                case Document.Grid g -> out.append("<table><caption>").append(Xml.escape(g.caption())).append("</caption></table>\n");
                case Document.Closing c -> out.append("<p>").append(Xml.escape(c.signature())).append("<br/>")
                        .append(Xml.escape(c.date())).append("</p>\n");
            }
        }
        return out.toString();
    }

    public static String page(Document document) {
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"UTF-8\"/><title>" + Xml.escape(document.name())
                + "</title></head><body>\n" + fragment(document) + "</body></html>\n";
    }
}

package nianbao.output;

import nianbao.document.Document;
import nianbao.output.html.Markup;
import nianbao.output.html.PortalMarkup;
import nianbao.output.html.Xml;

/**
 * A report as semantic HTML: as a page of its own, as a fragment for the editor of an agency's website, and bare for our
 * own pages. Every text is escaped; nothing is fetched, nothing runs.
 */
public final class HtmlWriter {

    /** Plain: no file besides; the types of the printed pages where the reader has them. Numbers stay whole; on a narrow screen the page scrolls sideways. */
    private static final String STYLE = """
            body{max-width:46em;margin:2em auto;padding:0 1em;font:1.125rem/1.8 serif}
            h1{font-size:1.6em;line-height:1.4;text-align:center}
            h2,h3,h4,h5{font-size:1em;font-weight:normal;margin:1em 0 0;text-indent:2em}
            h2{font-family:SimHei,"Heiti SC","Noto Sans CJK SC",sans-serif;font-weight:500}
            h3{font-family:KaiTi,"Kaiti SC","LXGW WenKai",serif;font-weight:500}
            p{margin:0;text-indent:2em;overflow-wrap:anywhere}
            table{border-collapse:collapse;width:100%;margin:.5em 0 1em;font-size:.8em;line-height:1.4}
            caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
            th,td{border:1px solid;padding:.3em;font-weight:normal;overflow-wrap:break-word}
            .value{text-align:center;white-space:nowrap;min-width:3em}
            th[scope=row]{text-align:left}
            .prose td{text-align:center}
            .level-1{padding-left:1.3em}.level-2{padding-left:2.3em}.level-3{padding-left:3.3em}.level-4{padding-left:4.3em}
            .level-5{padding-left:5.3em}.level-6{padding-left:6.3em}.level-7{padding-left:7.3em}
            th[scope=col]{word-break:keep-all}
            a{color:inherit}
            .closing{width:fit-content;margin:2em 2em 0 auto;text-align:center}
            .closing p{text-indent:0}
            @page{size:A4;margin:37mm 26mm 35mm 28mm}
            @page:right{@bottom-right{content:"— " counter(page) " —";font:14pt serif;padding:2mm 14pt 0 0;vertical-align:top}}
            @page:left{@bottom-left{content:"— " counter(page) " —";font:14pt serif;padding:2mm 0 0 14pt;vertical-align:top}}
            @media print{
            body{max-width:none;margin:0;padding:0;font-family:FangSong,STFangsong,serif;font-size:16pt;line-height:28.95pt;orphans:1;widows:2}
            p{text-align:justify}
            a{text-decoration:none}
            h1{font-size:22pt}
            table{font-family:SimSun,"Songti SC","Noto Serif CJK SC",serif;font-size:9pt;line-height:1.3}
            h1,h2,h3,h4,h5{break-after:avoid}
            table,tr,.closing{break-inside:avoid}
            }
            """;

    private HtmlWriter() {
    }

    /** Headings, paragraphs and tables, without a page around them; its classes wait for a style sheet. */
    public static String content(Document document) {
        return (document.draft() ? "<p>（草稿）</p>\n" : "") + new Markup().of(document);
    }

    /**
     * The same for the source view of a website's editor. Such editors drop style sheets and classes and keep attributes,
     * so the few things without which a table cannot be read (rules, alignment) stand at each element. The page around it has
     * its own h1, so the title is an h2.
     */
    public static String fragment(Document document) {
        return fragment(document, 2);
    }

    /** @param top level of the title's heading: 1 where the page around it has none */
    public static String fragment(Document document, int top) {
        return (document.draft() ? "<p>（草稿）</p>\n" : "") + new PortalMarkup(top).of(document);
    }

    /** A whole page that needs no other file. */
    public static String page(Document document) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="UTF-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="author" content="%s"/>
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(Xml.escape(document.agency()), Xml.escape(document.name()), STYLE, content(document));
    }
}

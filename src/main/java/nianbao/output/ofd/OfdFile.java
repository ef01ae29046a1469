package nianbao.output.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.document.Document;
import nianbao.output.font.Face;
import nianbao.output.html.Xml;
import nianbao.output.page.Pages;
import nianbao.output.page.UsedFonts;

/** Writes pages as one file. The same report gives the same bytes. */
public final class OfdFile {

    static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    /** Millimetres to a point. */
    static final double MM = 25.4 / 72;
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    private final ZipOutputStream zip = new ZipOutputStream(bytes);
    private final LocalDate date;
    private int id;

    private OfdFile(LocalDate date) {
        this.date = date;
    }

    /** @param date the report's own */
    public static byte[] write(Document document, Pages pages, LocalDate date) throws IOException {
        return new OfdFile(date).write(document, pages);
    }

    private byte[] write(Document document, Pages pages) throws IOException {
        xml("OFD.xml", root(document));
        var fonts = new LinkedHashMap<Face, OfdPage.Font>();
        var resources = new StringBuilder("<ofd:Res " + NAMESPACE + " BaseLoc=\"Res\"><ofd:Fonts>");
        for (var entry : UsedFonts.of(pages).entrySet()) {
            var file = "font_" + fonts.size() + ".ttf";
            fonts.put(entry.getKey(), new OfdPage.Font(++id, entry.getValue().glyphs()));
            resources.append("<ofd:Font ID=\"").append(id).append("\" FontName=\"").append(entry.getKey().name())
                    .append("\" FamilyName=\"").append(entry.getKey().name()).append("\"><ofd:FontFile>").append(file)
                    .append("</ofd:FontFile></ofd:Font>");
            entry("Doc_0/Res/" + file, entry.getValue().bytes());
        }
        xml("Doc_0/PublicRes.xml", resources + "</ofd:Fonts></ofd:Res>");
        int firstPage = id + 1;
        id += pages.sheets().size();
        // Pages are measured in eightieths of a point: A4 is 210 × 297 mm to the hundredth of a millimetre.
        var box = "0 0 " + number(Math.round(pages.width() * MM * 100) * 10) + " " + number(Math.round(pages.height() * MM * 100) * 10);
        for (int i = 0; i < pages.sheets().size(); i++) {
            xml("Doc_0/Pages/Page_" + i + "/Content.xml", new OfdPage(fonts, () -> ++id).of(pages.sheets().get(i), box));
        }
        xml("Doc_0/Document.xml", document(pages, box, firstPage));
        zip.close();
        return bytes.toByteArray();
    }

    private String root(Document document) {
        var id = UUID.nameUUIDFromBytes((document.agency() + document.name() + date).getBytes(StandardCharsets.UTF_8));
        return "<ofd:OFD " + NAMESPACE + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>"
                + id.toString().replace("-", "") + "</ofd:DocID><ofd:Title>" + Xml.escape(document.name())
                + "</ofd:Title><ofd:Author>" + Xml.escape(document.agency()) + "</ofd:Author><ofd:CreationDate>" + date
                + "</ofd:CreationDate><ofd:ModDate>" + date + "</ofd:ModDate><ofd:Creator>Nianbao</ofd:Creator>"
                + "</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
    }

    private String document(Pages pages, String box, int firstPage) {
        var out = new StringBuilder("<ofd:Document " + NAMESPACE + "><ofd:CommonData><ofd:MaxUnitID>" + id
                + "</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>" + box + "</ofd:PhysicalBox></ofd:PageArea>"
                + "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>");
        for (int i = 0; i < pages.sheets().size(); i++) {
            out.append("<ofd:Page ID=\"").append(firstPage + i).append("\" BaseLoc=\"Pages/Page_").append(i)
                    .append("/Content.xml\"/>");
        }
        out.append("</ofd:Pages>");
        if (!pages.bookmarks().isEmpty()) {
            out.append("<ofd:Outlines>");
            var open = new ArrayDeque<Integer>();
            for (var bookmark : pages.bookmarks()) {
                while (!open.isEmpty() && open.getLast() >= bookmark.level()) {
                    open.removeLast();
                    out.append("</ofd:OutlineElem>");
                }
                open.addLast(bookmark.level());
                out.append("<ofd:OutlineElem Title=\"").append(Xml.escape(bookmark.name()))
                        .append("\"><ofd:Actions><ofd:Action Event=\"CLICK\"><ofd:Goto><ofd:Dest Type=\"XYZ\" PageID=\"")
                        .append(firstPage + bookmark.page()).append("\" Left=\"0\" Top=\"")
                        .append(number(Math.round(bookmark.y() * MM * 1000)))
                        .append("\" Zoom=\"0\"/></ofd:Goto></ofd:Action></ofd:Actions>");
            }
            out.append("</ofd:OutlineElem>".repeat(open.size())).append("</ofd:Outlines>");
        }
        return out.append("</ofd:Document>").toString();
    }

    private void xml(String name, String content) throws IOException {
        entry(name, (DECLARATION + content).getBytes(StandardCharsets.UTF_8));
    }

    /** Dated by the report, in no time zone. */
    private void entry(String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(date.atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Thousandths of a millimetre as millimetres. */
    static String number(long thousandths) {
        long whole = Math.abs(thousandths) / 1000, rest = Math.abs(thousandths) % 1000;
        var text = (thousandths < 0 ? "-" : "") + whole;
        return rest == 0 ? text : text + "." + (rest < 100 ? "0" : "") + (rest < 10 ? "0" : "") + rest;
    }
}

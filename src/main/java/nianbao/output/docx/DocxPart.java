package nianbao.output.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.document.Document;
import nianbao.output.ReportDate;
import nianbao.output.chart.Png;
import nianbao.output.html.Xml;

/** A file inside the document. */
public record DocxPart(String name, byte[] content) {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    /** The parts that are the same in each document: name, which is its type too, and identifier. */
    private static final List<String> FIXED = List.of("styles", "settings", "fontTable");

    /** All of them, what says what is inside first. */
    public static List<DocxPart> of(Document document, String body) {
        var named = new ArrayList<>(FIXED);
        named.addAll(List.of("footer-odd", "footer-even"));
        if (document.draft()) {
            named.add("header");
        }
        var parts = new ArrayList<DocxPart>();
        var pictures = WordPicture.in(document);
        parts.add(part("[Content_Types].xml", types(named, !pictures.isEmpty())));
        parts.add(part("_rels/.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation("document", OFFICE + "officeDocument", "word/document.xml")
                + relation("core", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                + "</Relationships>"));
        parts.add(part("docProps/core.xml", properties(document)));
        parts.add(part("word/_rels/document.xml.rels", relations(named, pictures.size())));
        parts.add(part("word/document.xml", body));
        named.forEach(name -> parts.add(new DocxPart("word/" + name + ".xml", resource("/word/" + name + ".xml"))));
        for (int i = 0; i < pictures.size(); i++) {
            parts.add(new DocxPart("word/media/" + WordPicture.name(i + 1) + ".png", Png.write(pictures.get(i))));
        }
        return parts;
    }

    private static DocxPart part(String name, String xml) {
        return new DocxPart(name, (HEAD + xml).getBytes(UTF_8));
    }

    private static String types(List<String> named, boolean pictures) {
        var xml = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + (pictures ? "<Default Extension=\"png\" ContentType=\"image/png\"/>" : ""));
        type(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        type(xml, "/word/document.xml", WORD + "document.main+xml");
        named.forEach(name -> type(xml, "/word/" + name + ".xml", WORD + kind(name) + "+xml"));
        return xml.append("</Types>").toString();
    }

    private static void type(StringBuilder xml, String part, String type) {
        xml.append("<Override PartName=\"").append(part).append("\" ContentType=\"").append(type).append("\"/>");
    }

    private static String relations(List<String> named, int pictures) {
        var xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        named.forEach(name -> xml.append(relation(name, OFFICE + kind(name), name + ".xml")));
        for (int i = 1; i <= pictures; i++) {
            xml.append(relation(WordPicture.name(i), OFFICE + "image", "media/" + WordPicture.name(i) + ".png"));
        }
        return xml.append("</Relationships>").toString();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    /** What kind of part it is: the odd and the even footer both are a "footer". */
    private static String kind(String name) {
        int end = name.indexOf('-');
        return end < 0 ? name : name.substring(0, end);
    }

    /** No clock: the same report is the same file, to the byte. */
    private static String properties(Document document) {
        var date = ReportDate.of(document).atStartOfDay() + ":00Z";
        return "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<dc:title>" + Xml.escape(document.name()) + "</dc:title>"
                + "<dc:creator>" + Xml.escape(document.agency()) + "</dc:creator>"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + date + "</dcterms:created>"
                + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + date + "</dcterms:modified>"
                + "<dc:language>zh-CN</dc:language></cp:coreProperties>";
    }

    private static byte[] resource(String name) {
        try (var in = DocxPart.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

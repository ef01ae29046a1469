package nianbao.input.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word file from the XML of its parts, for what no library writes. */
final class WordFile {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private String title = "";
    private final Map<String, String> parts = new LinkedHashMap<>();

    /** @param part {@code numbering}, {@code styles}, {@code footnotes}, {@code header}, {@code comments} … */
    WordFile with(String part, String root, String content) {
        parts.put(part, "<w:" + root + " xmlns:w=\"" + MAIN + "\">" + content + "</w:" + root + ">");
        return this;
    }

    /** @param title among its properties */
    WordFile titled(String title) {
        this.title = title;
        return this;
    }

    byte[] of(String body) throws IOException {
        with("document", "document", "<w:body>" + body + "</w:body>");
        try (var bytes = new ByteArrayOutputStream(); var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            var types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
            var relations = new StringBuilder();
            for (var part : parts.keySet()) {
                types.append("<Override PartName=\"/word/").append(part).append(".xml\" ContentType=\"").append(CONTENT)
                        .append(part.equals("document") ? "document.main" : part).append("+xml\"/>");
                if (!part.equals("document")) {
                    relations.append(relation(part, part + ".xml"));
                }
            }
            var core = title.isEmpty() ? ""
                    : "<Relationship Id=\"c\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
                            + " Target=\"docProps/core.xml\"/>";
            if (!title.isEmpty()) {
                types.append("<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
                put(zip, "docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + title + "</dc:title></cp:coreProperties>");
            }
            put(zip, "[Content_Types].xml", types + "</Types>");
            put(zip, "_rels/.rels", relations("<Relationship Id=\"r\" Type=\"" + RELATION + "officeDocument\" Target=\"word/document.xml\"/>" + core));
            put(zip, "word/_rels/document.xml.rels", relations(relations.toString()));
            for (var part : parts.entrySet()) {
                put(zip, "word/" + part.getKey() + ".xml", part.getValue());
            }
            zip.finish();
            return bytes.toByteArray();
        }
    }

    private static String relation(String type, String target) {
        return "<Relationship Id=\"" + type + "\" Type=\"" + RELATION + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content + "</Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content).getBytes(StandardCharsets.UTF_8));
    }

    static String p(String text) {
        return p("", text);
    }

    static String p(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String list(int list, int level) {
        return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
    }

    static String level(int level, String style, String text, String more) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + style + "\"/>" + more
                + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    static String row(String... cells) {
        var out = new StringBuilder("<w:tr>");
        for (var cell : cells) {
            out.append("<w:tc>").append(cell.startsWith("<w:") ? cell : p(cell)).append("</w:tc>");
        }
        return out.append("</w:tr>").toString();
    }
}

package nianbao.input.ofd;

import static nianbao.input.office.WordXml.child;
import static nianbao.input.office.WordXml.children;
import static nianbao.input.office.WordXml.value;

import java.util.HashMap;
import java.util.Map;
import nianbao.input.office.ZipParts;
import nianbao.input.pdf.ShownPages;
import nianbao.input.source.Deadline;
import nianbao.input.source.Source;
import nianbao.report.Unreadable;
import org.w3c.dom.Element;

/** OFD of any maker (GB/T 33190): its text by where it stands, its tables by their ruling lines. Seals are left out. */
public final class OfdReader {

    private static final int MOST_PAGES = 1000;
    private static final int MOST_BODIES = 20;
    /** Characters and lines of all pages together. */
    private static final int MOST_OBJECTS = 3_000_000;

    private final ZipParts zip;
    private final ShownPages shown = new ShownPages();
    private int left = MOST_OBJECTS;
    private int pages;

    private OfdReader(ZipParts zip) {
        this.zip = zip;
    }

    public static Source read(byte[] bytes) throws Unreadable {
        try (var zip = new ZipParts(bytes, "OFD")) {
            var reader = new OfdReader(zip);
            var bodies = children(zip.needed("OFD.xml").getDocumentElement(), "DocBody");
            for (var body : bodies.subList(0, Math.min(bodies.size(), MOST_BODIES))) {
                if (child(body, "DocRoot") != null) {
                    reader.document(path("", child(body, "DocRoot").getTextContent()));
                }
            }
            if (reader.shown.isEmpty()) {
                throw new Unreadable("OFD 里没有文字（可能是扫描件或图片），请改用 Word 文件、PDF 或网页");
            }
            return reader.shown.source();
        } catch (OfdPageContent.OfdTooLong e) {
            throw new Unreadable("OFD 的内容过于复杂，无法读取");
        }
    }

    private void document(String root) throws Unreadable {
        var document = zip.needed(root).getDocumentElement();
        var common = child(document, "CommonData");
        var area = common == null ? null : child(common, "PageArea");
        var templates = new HashMap<String, String>();
        if (common != null) {
            children(common, "TemplatePage").forEach(template -> templates.put(value(template, "ID"), path(root, value(template, "BaseLoc"))));
        }
        for (var group : children(document, "Pages")) {
            for (var page : children(group, "Page")) {
                Deadline.check();
                if (++pages > MOST_PAGES) {
                    throw new Unreadable("OFD 超过 " + MOST_PAGES + " 页，不像年度报告");
                }
                var content = zip.xml(path(root, value(page, "BaseLoc")));
                if (content.isPresent()) {
                    page(content.get().getDocumentElement(), area, templates);
                }
            }
        }
    }

    private void page(Element content, Element common, Map<String, String> templates) throws Unreadable {
        var own = child(content, "Area");
        var page = new OfdPageContent(own != null && child(own, "PhysicalBox") != null ? own : common, left);
        for (var template : children(content, "Template")) {
            var path = templates.get(value(template, "TemplateID"));
            var form = path == null ? null : zip.xml(path).orElse(null);
            if (form != null) {
                page.content(child(form.getDocumentElement(), "Content"));
            }
        }
        page.content(child(content, "Content"));
        left = page.left();
        shown.add(page.glyphs(), page.rules(), page.height());
    }

    /** A place relative to the part that names it, or from the zip's root when it begins with a slash. */
    private static String path(String from, String to) {
        var name = to.strip().replace('\\', '/');
        var base = from.contains("/") && !name.startsWith("/") ? from.substring(0, from.lastIndexOf('/') + 1) : "";
        var parts = new java.util.ArrayDeque<String>();
        for (var part : (base + name).split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}

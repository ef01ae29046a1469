package nianbao.input;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.document.Composer;
import nianbao.document.Document;
import nianbao.input.pdf.ForeignPdf;
import nianbao.report.Report;

/** Reports of any length, by file type. */
public final class LongReports {

    /** Twenty-two lines of twenty-eight characters. */
    private static final int CHARACTERS_A_PAGE = 616;
    private static final String PARAGRAPH = "全年主动公开政府信息三百余条，办理政府信息公开申请若干件，均在法定期限内答复；持续完善公开平台，加强业务培训和监督检查，".repeat(2) + "公开质量进一步提高。\n";

    /** A way to write a document to a file. */
    public interface Layout {
        byte[] of(Document document) throws Exception;
    }

    public static final Map<String, Layout> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("txt", document -> Layouts.tabs(document).getBytes(StandardCharsets.UTF_8));
        TYPES.put("html", document -> Layouts.cms(document).getBytes(StandardCharsets.UTF_8));
        TYPES.put("docx", Layouts::docx);
        TYPES.put("xlsx", Layouts::xlsx);
        TYPES.put("pdf", document -> ForeignPdf.of(document, ForeignPdf.Borders.STROKES, true));
    }

    private LongReports() {
    }

    public static byte[] of(int pages, Layout layout) throws Exception {
        var report = LayoutsTest.report(2023, 1);
        var fields = new LinkedHashMap<>(report.fields());
        fields.put("overview", PARAGRAPH.repeat(pages * CHARACTERS_A_PAGE / PARAGRAPH.length()).strip());
        fields.replaceAll((field, text) -> text.replace("𬎆", ""));
        return layout.of(Composer.compose(new Report(report.format(), report.agency(), report.year(), fields), false));
    }
}

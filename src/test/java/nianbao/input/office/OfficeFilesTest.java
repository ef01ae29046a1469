package nianbao.input.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nianbao.input.file.BadFiles;
import nianbao.input.file.InputKind;
import nianbao.input.file.ReportFileReader;
import nianbao.report.Unreadable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** The files that offices have: one report of 清河县档案局, made by LibreOffice in each kind, is the same in all. */
class OfficeFilesTest {

    static byte[] file(String ending) throws IOException {
        try (var in = OfficeFilesTest.class.getResourceAsStream("/office/base." + ending)) {
            return in.readAllBytes();
        }
    }

    private static final String PAGE = "<html><head><meta charset=3D\"utf-8\"></head><body><h1>清河县档案局2024年政府信息公开工作年度报告</h1>"
            + "<p>一、总体情况</p><p>全年没有收到申请。</p><p>六、其他需要报告的事项</p><p>未收取信息处理费。</p></body></html>";

    @ParameterizedTest
    @ValueSource(strings = {"doc", "xls", "odt", "rtf", "ofd", "ods"})
    void oneReportInEveryKind(String ending) throws Exception {
        var read = ReportFileReader.read(file(ending));
        assertEquals("清河县档案局", read.agency());
        assertEquals(2024, read.year());
        var fields = read.fields();
        assertEquals("4", fields.get("disclosure.normative.effective"));
        assertEquals("0", fields.get("disclosure.fees.amount"));
        assertEquals("3", fields.get("applications.received.total"));
        assertEquals("3", fields.get("applications.granted.natural"));
        assertEquals("3", fields.get("applications.total.total"));
        assertEquals("0", fields.get("disputes.after-review.total"));
        assertEquals(200, fields.keySet().stream().filter(code -> code.split("\\.").length > 2).count());
        if (!List.of("xls", "ods").contains(ending)) {
            assertTrue(fields.get("overview").contains("（二）依申请公开。收到申请3件，全部答复。"), fields.get("overview"));
        }
    }

    @Test
    void aFileIsToldByWhatItHolds() throws Exception {
        for (var kind : Map.of("doc", InputKind.DOC, "xls", InputKind.XLS, "odt", InputKind.ODT, "rtf", InputKind.RTF, "ofd", InputKind.OFD,
                "ods", InputKind.ODS).entrySet()) {
            assertEquals(kind.getValue(), InputKind.of(file(kind.getKey())));
        }
        assertEquals(InputKind.DOCX, InputKind.of(BadFiles.report("docx")));
        assertEquals(InputKind.XLSX, InputKind.of(BadFiles.report("xlsx")));
        assertEquals(InputKind.PDF, InputKind.of(BadFiles.report("pdf")));
        assertEquals(InputKind.HTML, InputKind.of(BadFiles.report("html")));
        assertEquals(InputKind.TXT, InputKind.of(BadFiles.report("txt")));
        assertEquals(InputKind.MHTML, InputKind.of(saved("quoted-printable", "utf-8", "x")));
    }

    private static byte[] saved(String encoding, String charset, String body) {
        return ("From: <Saved by a browser>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b--\"\r\n\r\n"
                + "----b--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n----b--\r\nContent-Type: text/html"
                + (charset.isEmpty() ? "" : "; charset=\"" + charset + "\"") + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body
                + "\r\n----b----\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String quoted(String text, String charset) throws IOException {
        var out = new StringBuilder();
        for (byte b : text.replace("=3D", "=").getBytes(charset)) {
            out.append(b > ' ' && b != '=' ? String.valueOf((char) b) : "=%02X".formatted(b & 0xff));
            if (out.length() - out.lastIndexOf("\n") > 70) {
                out.append("=\r\n");
            }
        }
        return out.toString();
    }

    @Test
    void pagesSavedInOneFile() throws Exception {
        var base64 = java.util.Base64.getMimeEncoder().encodeToString(PAGE.replace("=3D", "=").getBytes(StandardCharsets.UTF_8));
        for (var file : new byte[][]{saved("quoted-printable", "utf-8", quoted(PAGE, "UTF-8")), saved("quoted-printable", "", quoted(PAGE, "UTF-8")),
            saved("base64", "utf-8", base64), saved("quoted-printable", "gb2312", quoted(PAGE.replace("utf-8", "gb2312"), "GB18030"))}) {
            var read = ReportFileReader.read(file);
            assertEquals("清河县档案局", read.agency());
            assertEquals("全年没有收到申请。", read.fields().get("overview"));
        }
        var refusal = assertThrows(Unreadable.class,
                () -> ReportFileReader.read(("MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nAAAA").getBytes(StandardCharsets.UTF_8)));
        assertTrue(refusal.getMessage().contains("没有文字"), refusal.getMessage());
    }

    @Test
    void kindsThatAreNotReadAreNamedWithWhatToDo() throws Exception {
        var refused = Map.ofEntries(Map.entry("Rar!\u001a\u0007", "rar"), Map.entry("7z\u00bc\u00af'\u001c", "7z"), Map.entry("\u001f\u008b\u0008", "gz"),
                Map.entry("Founder CEB 3.1", "方正 CEB"), Map.entry("CAJ\u0000", "CAJ"), Map.entry("\u0000\u0000\u0000\u0018ftypheic", "heic"),
                Map.entry("GIF89a", "gif"), Map.entry("<?xml version=\"1.0\"?><uof:UOF ", "标文通"));
        for (var file : refused.entrySet()) {
            var message = assertThrows(Unreadable.class, () -> ReportFileReader.read(file.getKey().getBytes(StandardCharsets.ISO_8859_1))).getMessage();
            assertTrue(message.contains(file.getValue()) && message.contains("请"), message);
        }
        var slides = BadFiles.zip(Map.of("[Content_Types].xml", new byte[9], "ppt/presentation.xml", new byte[9]));
        assertTrue(assertThrows(Unreadable.class, () -> ReportFileReader.read(slides)).getMessage().contains("演示文稿"));
    }

    @Test
    void everyKindIsOfferedWhereFilesAreChosen() {
        assertTrue(InputKind.accept().startsWith(".docx,.doc,.wps,"), InputKind.accept());
        assertTrue(InputKind.help().startsWith("Word、WPS 文字（docx、doc、wps、rtf），PDF（pdf）"), InputKind.help());
        assertEquals(InputKind.XLS, InputKind.named("报告.ET").orElseThrow());
        assertTrue(InputKind.named("报告.pptx").isEmpty());
    }
}

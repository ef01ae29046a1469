package nianbao.input.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nianbao.document.Composer;
import nianbao.input.Layouts;
import nianbao.input.LayoutsTest;
import nianbao.input.pdf.PdfFile;
import nianbao.report.Unreadable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no report, or mean harm: one clear line each, soon. */
class BadFilesTest {

    private static void refused(byte[] file, String reason) {
        var refusal = assertThrows(Unreadable.class, () -> ReportFileReader.read(file));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("\n"));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] docx() throws IOException {
        return Layouts.docx(Composer.compose(LayoutsTest.report(2023, 1), false));
    }

    /** A Word or Excel file with one part replaced. */
    static byte[] with(byte[] file, String name, byte[] content) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var bytes = new ByteArrayOutputStream();
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(name) ? content : in.readAllBytes());
            }
            out.finish();
            return bytes.toByteArray();
        }
    }

    static byte[] pdf(int pages, boolean locked) throws IOException {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** The owner forbids copying; an empty password opens it. Its streams are looked at all the same. */
    @ParameterizedTest
    @ValueSource(ints = {40, 128, 256})
    void streamsBehindAnEmptyPassword(int bits) throws Exception {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var stream = new PDStream(document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < 100; i++) {
                    out.write(new byte[1 << 20]);
                }
            }
            page.setContents(stream);
            refused(lockedByItsOwner(document, bits), "庞大");
        }
        try (var document = Loader.loadPDF(BadFiles.report("pdf"))) {
            assertEquals(BadFiles.fields(2023).get("applications.total.total"),
                    ReportFileReader.read(lockedByItsOwner(document, bits)).fields().get("applications.total.total"));
        }
    }

    private static byte[] lockedByItsOwner(PDDocument document, int bits) throws IOException {
        var policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
        policy.setEncryptionKeyLength(bits);
        document.protect(policy);
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Test
    void nothingToRead() {
        refused(new byte[0], "空");
        refused(utf8("你好"), "不是年度报告");
        refused(utf8("{\"a\":"), "JSON");
        refused(utf8("{\"format\":\"1999\"}"), "JSON");
        // A wiki's table is none.
        refused(utf8("{|\n|-\n| 甲\n|}"), "不是年度报告");
    }

    @Test
    void pdfs() throws IOException {
        refused(pdf(1, true), "密码");
        refused(pdf(2, false), "扫描件");
        refused(pdf(10_000, false), "10000 页");
        refused(Arrays.copyOf(pdf(30, false), 300), "PDF");
    }

    @Test
    void filesUnderAFalseName() throws IOException {
        var old = new byte[4096];
        old[0] = (byte) 0xd0;
        old[1] = (byte) 0xcf;
        old[2] = 0x11;
        old[3] = (byte) 0xe0;
        refused(old, "旧版");
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write(utf8("年报"));
        }
        refused(zip.toByteArray(), "Word");
        refused(new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0, 0, 0, 0, 0}, "图片");
    }

    @Test
    void cutFiles() throws IOException {
        var word = docx();
        refused(Arrays.copyOf(word, word.length / 2), "损坏");
    }

    @Test
    void bombs() throws IOException {
        refused(with(docx(), "word/document.xml", new byte[200 * 1024 * 1024]), "庞大");
        var excel = Layouts.xlsx(Composer.compose(LayoutsTest.report(2023, 1), false));
        refused(with(excel, "xl/worksheets/sheet1.xml", new byte[200 * 1024 * 1024]), "");
    }

    @Test
    void outsideEntitiesAreNotRead(@TempDir Path folder) throws IOException {
        var secret = folder.resolve("secret.txt");
        java.nio.file.Files.writeString(secret, "秘密");
        refused(with(docx(), "word/document.xml", utf8("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri()
                + "\">]><w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>清河县民政局2023年政府信息公开工作年度报告&e;</w:t></w:r></w:p></w:body></w:document>")), "");
        var laughs = new StringBuilder("<!ENTITY a \"哈哈哈哈哈哈哈哈\">");
        for (char c = 'b'; c < 'n'; c++) {
            laughs.append("<!ENTITY ").append(c).append(" \"").append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
        }
        refused(with(docx(), "word/document.xml", utf8("<?xml version=\"1.0\"?><!DOCTYPE d [" + laughs
                + "]><w:document xmlns:w=\"urn:w\"><w:body>&m;</w:body></w:document>")), "");
    }

    @Test
    void deepAndLong() throws Exception {
        refused(utf8("<html><body>" + "<div>".repeat(200_000) + "年报"), "不是年度报告");
        refused(utf8("<html><body>" + "<table><tr><td>".repeat(3_000) + "年报"), "不是年度报告");
        refused(utf8("二、上年结转 1 2 3 其他 总计 ".repeat(100_000)), "不是年度报告");
        refused(utf8("一、总体情况\n".repeat(100_000)), "");
        refused(utf8("<table>" + "<tr><td>一、本年新收<td>1<td>2".repeat(100_000)), "不是年度报告");
    }

    /** Each cell's column was looked for among all: nine lines kept a processor busy for minutes, behind the refusal too. */
    @Test
    void aSheetWiderThanAnyTableIsReadInProportion() {
        refused(utf8(("1,".repeat(30_000) + "\n").repeat(9)), "不是年度报告");
        refused(utf8("1,".repeat(30_000) + "\n" + ("1,2" + ",".repeat(29_998) + "\n").repeat(20)), "不是年度报告");
    }

    @Test
    void aLineOfTwoMegabytesIsRead() throws Exception {
        var report = "清河县民政局2023年政府信息公开工作年度报告\n一、总体情况\n" + "全年公开9条。".repeat(300_000)
                + "\n五、存在的主要问题及改进情况\n无。\n六、其他需要报告的事项\n无。\n";
        assertEquals(2_100_000, ReportFileReader.read(utf8(report)).fields().get("overview").length());
    }

    @Test
    void aFileOfTwoGigabytesIsNotOpened(@TempDir Path folder) throws IOException {
        var file = folder.resolve("large.txt");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2L * 1024 * 1024 * 1024);
        }
        assertTrue(assertThrows(Unreadable.class, () -> ReportFileReader.read(file)).getMessage().contains("50 MB"));
        assertThrows(Unreadable.class, () -> ReportFileReader.read(folder.resolve("none.txt")));
        assertThrows(Unreadable.class, () -> ReportFileReader.read(folder));
    }

    @Test
    void packedPdfsThatUnpackWithoutEnd() throws Exception {
        var spaces = PdfFile.packed(500L * 1024 * 1024, " ".repeat(65_536));
        refused(PdfFile.of(PdfFile.stream("/Filter/FlateDecode", spaces)), "庞大");
        refused(PdfFile.of(PdfFile.stream("/Filter[/FlateDecode /FlateDecode]", PdfFile.packed(spaces))), "庞大");
        refused(PdfFile.of(PdfFile.stream("/Filter 9 0 R", spaces)), "庞大");
        refused(PdfFile.of(PdfFile.stream("/Subtype/#49mage/Filter/FlateDecode", spaces)), "庞大");
        refused(PdfFile.of(PdfFile.stream("/Type/ObjStm/N 1/First 9/Subtype/Image/Filter/FlateDecode", spaces)), "庞大");
        refused(PdfFile.of(PdfFile.stream("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>", PdfFile.packed(9, "a"))), "庞大");
        // A picture is left packed.
        refused(PdfFile.of(PdfFile.stream("", new byte[0]), PdfFile.stream("/Subtype/Image/Filter/FlateDecode", spaces)), "扫描件");
    }

    @Test
    void pagesWithMoreOnThemThanAPageHolds() throws Exception {
        var letters = "BT /F 12 Tf (aaaaaaaaaaaaaaaa) Tj ET\n";
        // Letters in a font that is not there leave no text: that is no report.
        refused(PdfFile.of(PdfFile.stream("", utf8(letters.repeat(1000)))), "可能不是年度报告");
        for (var content : List.of(letters, "0 0 m 1 1 l S\n", "1 1 l\n", "q ")) {
            refused(PdfFile.of(PdfFile.stream("/Filter/FlateDecode", PdfFile.packed(39L * 1024 * 1024, content.repeat(1000)))), "过于复杂");
        }
        var again = PdfFile.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>", utf8("/X Do /X Do /X Do"));
        refused(PdfFile.of(PdfFile.stream("", utf8("/X Do")), again), "过于复杂");
    }

    @Test
    void wordFilesOfTooManyParts() throws Exception {
        var open = "<w:document xmlns:w=\"urn:w\"><w:body>";
        refused(with(docx(), "word/document.xml", utf8(open + "<w:p/>".repeat(1_000_000) + "</w:body></w:document>")), "庞大");
        refused(with(docx(), "word/document.xml", utf8(open + "<w:p>".repeat(100_000))), "庞大");
    }

    @Test
    void webPagesAndTextsOfTooManyParts() {
        refused(utf8("<html><body>" + "<p>年".repeat(600_000)), "不是年度报告");
        refused(utf8("<html><body>" + "<table><tr><td>".repeat(100_000)), "不是年度报告");
        refused(utf8("清河县民政局2023年政府信息公开工作年度报告\n" + "一、本年新收政府信息公开申请数量 1 2 3\n".repeat(100_000)), "段落");
    }
}

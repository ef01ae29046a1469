package nianbao.input.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.document.Composer;
import nianbao.input.Layouts;
import nianbao.input.LayoutsTest;
import nianbao.output.PdfWriter;

/** Files to bring in through the front door: those that are no report or mean harm, and one that is a report. */
public final class BadFiles {

    private BadFiles() {
    }

    /** By the name they come under, with a word of the reason each is refused for. */
    public record Bad(byte[] bytes, String reason) {
    }

    public static Map<String, Bad> all(Path secret) throws IOException {
        var word = report("docx");
        var files = new LinkedHashMap<String, Bad>();
        files.put("加密.pdf", new Bad(BadFilesTest.pdf(1, true), "密码"));
        files.put("扫描.pdf", new Bad(BadFilesTest.pdf(2, false), "扫描件"));
        files.put("一万页.pdf", new Bad(BadFilesTest.pdf(10_000, false), "10000 页"));
        files.put("半截.pdf", new Bad(Arrays.copyOf(BadFilesTest.pdf(30, false), 300), "PDF"));
        files.put("半截.docx", new Bad(Arrays.copyOf(word, word.length / 2), "损坏"));
        files.put("旧版.docx", new Bad(old(), "旧版"));
        files.put("其实是压缩包.docx", new Bad(zip(Map.of("a.txt", BadFilesTest.utf8("年报"))), "Word"));
        files.put("炸弹.docx", new Bad(BadFilesTest.with(word, "word/document.xml", new byte[100 << 20]), "庞大"));
        files.put("炸弹.xlsx", new Bad(BadFilesTest.with(report("xlsx"), "xl/worksheets/sheet1.xml", new byte[100 << 20]), ""));
        files.put("外部实体.docx", new Bad(BadFilesTest.with(word, "word/document.xml", BadFilesTest.utf8(entity(secret)
                + "<w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>")), ""));
        files.put("外部实体.xlsx", new Bad(BadFilesTest.with(report("xlsx"), "xl/workbook.xml", BadFilesTest.utf8(entity(secret)
                + "<workbook>&e;</workbook>")), ""));
        files.put("外部实体.html", new Bad(BadFilesTest.utf8(entity(secret) + "<html><body><p>&e;</p></body></html>"), "不是年度报告"));
        files.put("两兆一行.txt", new Bad(BadFilesTest.utf8("清河县民政局2023年政府信息公开工作年度报告\n一、总体情况\n"
                + "全年公开9条。".repeat(300_000) + "\n五、存在的主要问题及改进情况\n无。\n"), "超过"));
        files.put("很深.html", new Bad(BadFilesTest.utf8("<html><body>" + "<div>".repeat(200_000) + "年报"), "不是年度报告"));
        files.put("预算.txt", new Bad(BadFilesTest.utf8("清河县民政局2024年部门预算公开\n一、部门职责\n负责救助。\n二、收支总表\n收入 1200\n支出 1200\n"),
                "不是年度报告"));
        files.put("照片.txt", new Bad(new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0, 0, 0, 0, 0}, "图片"));
        files.put("空.txt", new Bad(new byte[0], "空"));
        files.put("坏.json", new Bad(BadFilesTest.utf8("{\"a\":"), "JSON"));
        return files;
    }

    private static String entity(Path secret) {
        return "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    }

    private static byte[] old() {
        var old = new byte[4096];
        old[0] = (byte) 0xd0;
        old[1] = (byte) 0xcf;
        old[2] = 0x11;
        old[3] = (byte) 0xe0;
        return old;
    }

    /** A whole report of 清河县卫生健康局 of 2023 that adds up, as docx, xlsx, txt, html or pdf. */
    public static byte[] report(String type) throws IOException {
        return report(type, 2023);
    }

    public static byte[] report(String type, int year) throws IOException {
        var document = Composer.compose(LayoutsTest.report(year, 1), false);
        return switch (type) {
            case "docx" -> Layouts.docx(document);
            case "xlsx" -> Layouts.xlsx(document);
            case "html" -> BadFilesTest.utf8(Layouts.cms(document));
            case "pdf" -> {
                var out = new ByteArrayOutputStream();
                PdfWriter.write(document, out);
                yield out.toByteArray();
            }
            default -> BadFilesTest.utf8(Layouts.pipes(document));
        };
    }

    /** What such a report holds. */
    public static Map<String, String> fields(int year) {
        return LayoutsTest.report(year, 1).fields();
    }

    public static byte[] zip(Map<String, byte[]> files) throws IOException {
        return zip(files, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** @param names the character set of names, as a packer of that land writes them */
    public static byte[] zip(Map<String, byte[]> files, java.nio.charset.Charset names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes, names)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}

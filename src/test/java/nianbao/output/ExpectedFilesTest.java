package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import nianbao.document.Document;
import nianbao.format.Formats;
import nianbao.report.Report;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/**
 * One small report of each edition, to the letter: {@code src/test/resources/expected}. Of Word and Excel the texts, a
 * line each, and of Excel its formulas with their results.
 */
class ExpectedFilesTest {

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void text(int year) throws IOException {
        isAsExpected(year + ".txt", TextWriter.write(small(year)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void html(int year) throws IOException {
        isAsExpected(year + ".html", HtmlWriter.content(small(year)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void fragment(int year) throws IOException {
        isAsExpected(year + ".fragment.html", HtmlWriter.fragment(small(year)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void json(int year) throws IOException {
        isAsExpected(year + ".json", JsonWriter.write(manuscript(year)) + "\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void word(int year) throws IOException {
        isAsExpected(year + ".docx.txt", lines(Texts.word(Texts.file(OutputKind.DOCX, manuscript(year)))));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void excel(int year) throws IOException {
        isAsExpected(year + ".xlsx.txt", lines(cells(Texts.file(OutputKind.XLSX, manuscript(year)))));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void theWholePageIsWellFormed(int year) throws Exception {
        var page = HtmlWriter.page(small(year));
        DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new java.io.StringReader(page.substring(page.indexOf("<html")))));
    }

    static String lines(List<String> texts) {
        return String.join("\n", texts) + "\n";
    }

    /** Sheet and cell, its type, what it shows; a formula with its result. */
    static List<String> cells(byte[] file) throws IOException {
        var cells = new ArrayList<String>();
        var formatter = new DataFormatter(Locale.ROOT);
        formatter.setUseCachedValuesForFormulaCells(true);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() != CellType.BLANK) {
                    cells.add(sheet.getSheetName() + "!" + cell.getAddress() + "\t" + cell.getCellType() + "\t"
                            + (cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() + "\t" : "") + formatter.formatCellValue(cell));
                }
            })));
        }
        return cells;
    }

    static Document small(int year) {
        return manuscript(year).document();
    }

    /** Some cells 0, some printed oddly, the last column of each row blank. */
    static Manuscript manuscript(int year) {
        var format = Formats.ofYear(year).orElseThrow();
        var fields = new LinkedHashMap<String, String>();
        int number = 0;
        for (var cell : format.cells().keySet()) {
            fields.put(cell, cell.endsWith(".total") ? "" : Integer.toString(number++ % 3));
        }
        fields.putAll(Map.of("preface", "本报告依据《条例》编制。", "signature", "清河县民政局", "date", (year + 1) + "年1月8日"));
        if (year == 2017) {
            fields.put("body", "一、概述\n公开信息9条。\n（一）培训\n1次。");
            fields.putAll(Map.of("statistics.fees.amount", "0.5万元", "statistics.head", "甲某", "statistics.phone", ""));
        } else {
            fields.put("overview", "公开信息9条。\n（一）渠道\n1.网站<一>\n公开8条 & 更新。");
            fields.putAll(Map.of("problems", "无。", "other-matters", "没有收取信息处理费。",
                    year == 2020 ? "disclosure.procurement.amount" : "disclosure.fees.amount", "12.345678",
                    year == 2020 ? "disclosure.penalty.change" : "disclosure.normative.issued", "+2",
                    "applications.granted.natural", "/"));
        }
        return Manuscript.of(new Report(format, "清河县民政局", year, fields), false);
    }

    /** With {@code -Dnianbao.renew=true} the file is written anew, and the test fails once: its difference is to be read. */
    private static void isAsExpected(String file, String made) throws IOException {
        var expected = expected(file);
        if (Boolean.getBoolean("nianbao.renew") && !expected.equals(made)) {
            Files.writeString(Path.of("src/test/resources/expected", file), made);
            fail(file + " was renewed: read what git says changed");
        }
        assertEquals(expected, made);
    }

    private static String expected(String file) throws IOException {
        try (var in = ExpectedFilesTest.class.getResourceAsStream("/expected/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package nianbao.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nianbao.document.Composer;
import nianbao.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PDF files of other programs, their tables cut by page breaks wherever those fall. */
class ForeignPdfTest {

    @ParameterizedTest
    @CsvSource({"2023,true,false", "2023,false,true", "2020,false,false", "2020,true,true", "2017,true,true"})
    void rowsCutByPageBreaksAreRead(int year, boolean strokes, boolean valuesBelow) throws Exception {
        var faults = new ArrayList<String>();
        // More and more prose moves the breaks through every table.
        for (int seed = 0; seed < 12; seed++) {
            var report = report(year, seed);
            var file = ForeignPdf.of(Composer.compose(report, false), strokes, valuesBelow);
            var read = ReportFiles.read(file);
            for (var field : report.format().fields()) {
                var expected = report.text(field).replaceAll("\\s", "");
                var found = read.fields().getOrDefault(field, "").replaceAll("\\s", "");
                if (!expected.equals(found)) {
                    faults.add(seed + " " + field + ": " + expected + " read as " + found + " "
                            + read.notes().stream().filter(note -> note.fields().contains(field)).toList());
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private static Report report(int year, int seed) {
        var report = LayoutsTest.report(year, seed);
        var fields = new LinkedHashMap<>(report.fields());
        var prose = year < 2019 ? "body" : "overview";
        fields.put(prose, "一、概述。\n" + "全年公开政府信息三百余条，办理申请若干件。\n".repeat(3 + seed * 5).strip());
        fields.replaceAll((field, text) -> text.replace("𬎆", ""));
        return new Report(report.format(), report.agency(), year, fields);
    }
}

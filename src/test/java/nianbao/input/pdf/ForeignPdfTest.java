package nianbao.input.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nianbao.document.Composer;
import nianbao.input.Campaign;
import nianbao.input.LayoutsTest;
import nianbao.input.file.ReportFileReader;
import nianbao.input.pdf.ForeignPdf.Borders;
import nianbao.input.pdf.ForeignPdf.Tags;
import nianbao.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PDF files of other programs, their tables cut by page breaks wherever those fall. */
class ForeignPdfTest {

    @ParameterizedTest
    @CsvSource({"2023,STROKES,false", "2023,BOXES,true", "2020,BOXES,false", "2020,STROKES,true", "2017,STROKES,true"})
    void rowsCutByPageBreaksAreRead(int year, Borders borders, boolean valuesBelow) throws Exception {
        var faults = new ArrayList<String>();
        // More and more prose moves the breaks through every table.
        for (int seed = 0; seed < 12; seed++) {
            var report = report(year, seed);
            var file = ForeignPdf.of(Composer.compose(report, false), borders, valuesBelow);
            var read = ReportFileReader.read(file);
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

    /** Without a single ruling line: cells and labels by where they stand, blank ones included. */
    @ParameterizedTest
    @CsvSource({"2017,plain", "2017,blank zeros", "2020,plain", "2020,thousands", "2020,blank zeros", "2023,plain", "2023,blank zeros"})
    void tablesWithoutBordersAreRead(int year, String figures) {
        var campaign = new Campaign();
        for (int seed = 0; seed < 6; seed++) {
            campaign.one(year + " " + seed, prosed(Campaign.report(year, seed, figures), seed), List.of(), "without borders",
                    document -> ForeignPdf.of(document, Borders.NONE, false));
        }
        assertEquals(List.of(), campaign.faults());
        // A page break within a head may leave the blank end of a row undecided.
        assertTrue(campaign.all().share() >= (figures.equals("blank zeros") ? 97 : 99.5), campaign::table);
    }

    /** What a tagged file says of its tables is as good as lines, blank cells and rows cut by a page's end included. */
    @ParameterizedTest
    @CsvSource({"2017,blank zeros,NONE", "2020,blank zeros,NONE", "2020,slash zeros,STROKES", "2023,plain,NONE", "2023,blank zeros,NONE",
        "2023,blank zeros,STROKES"})
    void tablesAreReadByTheirTags(int year, String figures, Borders borders) {
        var campaign = new Campaign();
        for (int seed = 0; seed < 4; seed += 3) {
            campaign.one(year + " " + seed, prosed(Campaign.report(year, seed, figures), seed), List.of(), "tagged",
                    document -> ForeignPdf.of(document, borders, false, Tags.TRUE));
        }
        assertEquals(List.of(), campaign.faults());
        assertEquals(100, campaign.all().share(), campaign::table);
    }

    /** A structure that is not what the page shows says nothing: the table is read as if the file had none. */
    @ParameterizedTest
    @ValueSource(strings = {"plain", "blank zeros"})
    void tagsThatThePageGivesTheLieToAreNotBelieved(String figures) {
        var without = new Campaign();
        var backwards = new Campaign();
        var report = prosed(Campaign.report(2023, 2, figures), 2);
        without.one("untagged", report, List.of(), "untagged", document -> ForeignPdf.of(document, Borders.NONE, false, Tags.NONE));
        backwards.one("backwards", report, List.of(), "backwards", document -> ForeignPdf.of(document, Borders.NONE, false, Tags.BACKWARDS));
        assertEquals(List.of(), backwards.faults());
        assertEquals(without.all(), backwards.all());
    }

    private static Report report(int year, int seed) {
        return prosed(LayoutsTest.report(year, seed), seed);
    }

    private static Report prosed(Report report, int seed) {
        int year = report.year();
        var fields = new LinkedHashMap<>(report.fields());
        var prose = year < 2019 ? "body" : "overview";
        fields.put(prose, "一、概述。\n" + "全年公开政府信息三百余条，办理申请若干件。\n".repeat(3 + seed * 5).strip());
        fields.replaceAll((field, text) -> text.replace("𬎆", ""));
        return new Report(report.format(), report.agency(), year, fields);
    }
}

package nianbao.input.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import nianbao.input.file.ReportFileReader;
import nianbao.input.office.VerticalMerges.Merge;
import nianbao.report.Unreadable;
import org.junit.jupiter.api.Test;

/** Small Word files that once kept a processor busy for minutes: each row, each space is looked at once. */
class TallWordFilesTest {

    private static final String REPORT = "<w:p><w:r><w:t>清河县民政局2023年政府信息公开工作年度报告</w:t></w:r></w:p><w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p>";

    /** Keeps the file from being refused for how well it packs. */
    private static String noise() {
        return "<!--" + new Random(1).ints(200_000, 'a', 'q').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append) + "-->";
    }

    @Test
    void aTableMergedDownOverAllItsRows() throws Exception {
        var row = "<w:tr>" + "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>".repeat(60) + "</w:tr>";
        var file = new WordFile().of(noise() + "<w:tbl>" + row.repeat(1_500) + "</w:tbl>");
        var refusal = assertThrows(Unreadable.class, () -> ReportFileReader.read(file));
        assertTrue(refusal.getMessage().contains("可能不是年度报告"), refusal.getMessage());
    }

    @Test
    void aHeaderOfTwoMillionSpaces() throws Exception {
        var header = noise() + "<w:p><w:r><w:t xml:space=\"preserve\">" + " ".repeat(2_000_000) + "x</w:t></w:r></w:p>";
        assertEquals(2023, ReportFileReader.read(new WordFile().with("header", "hdr", header).of(REPORT)).year());
    }

    @Test
    void cellsReachDownAsFarAsTheyGoOn() {
        var merges = new VerticalMerges(
                List.of(Map.of(0, Merge.STARTS, 1, Merge.GOES_ON), Map.of(0, Merge.GOES_ON, 1, Merge.GOES_ON), Map.of(0, Merge.GOES_ON, 1, Merge.NONE)));
        assertEquals(3, merges.reach(0, 0));
        assertTrue(merges.isCovered(2, 0));
        // Nothing above starts a merged cell there.
        assertTrue(!merges.isCovered(1, 1));
    }
}

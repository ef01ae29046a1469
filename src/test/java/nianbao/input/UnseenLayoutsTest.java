package nianbao.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layouts nobody has shown us: whatever a program did to a table, no cell is wrong without a note. */
class UnseenLayoutsTest {

    private static final List<String> WITH_CELLS = List.of("html of Word", "html with th and td", "html in nested tables", "html of an editor",
            "cms", "tabs", "docx", "xlsx");

    static List<String> reshapes() {
        return List.copyOf(Reshapes.ALL.keySet());
    }

    /** Where cells are cells, one change leaves all of them right. */
    @ParameterizedTest
    @MethodSource("reshapes")
    void tablesWithCellsAreReadWhole(String reshape) {
        var campaign = new Campaign();
        for (var layout : WITH_CELLS) {
            for (int year : List.of(2017, 2020, 2023)) {
                campaign.one(year + " " + layout, Campaign.report(year, 3, "plain"), List.of(reshape), layout, Campaign.LAYOUTS.get(layout));
            }
        }
        assertEquals(List.of(), campaign.faults());
        assertTrue(campaign.all().share() >= 99.5 || reshape.equals("labels broken"), campaign::table);
    }

    /** Several changes at once, odd figures, and running text. */
    @Test
    void nothingIsWrongInSilence() {
        var campaign = Campaign.of(300);
        assertEquals(List.of(), campaign.faults());
    }

    @Test
    void printedPagesAreRead() {
        var campaign = new Campaign();
        for (Map.Entry<String, Campaign.Layout> layout : PrintedPages.ALL.entrySet()) {
            for (int year : List.of(2020, 2023)) {
                campaign.one(year + " " + layout.getKey(), Campaign.report(year, 1, "plain"), List.of(), layout.getKey(), layout.getValue());
            }
        }
        assertEquals(List.of(), campaign.faults());
        assertTrue(campaign.all().share() >= 99.5, campaign::table);
    }
}

package nianbao.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts nobody has shown us: whatever a program did to a table, no cell is wrong without a note. */
class UnseenLayoutsTest {

    private static final List<String> WITH_CELLS = List.of("html of Word", "html with th and td", "html in nested tables", "html of an editor",
            "cms", "docx", "xlsx");

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
        var campaign = Campaign.of(120);
        assertEquals(List.of(), campaign.faults());
    }

    /** Ruling lines give every cell; without them a row may stay open, but none is wrong in silence. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void printedPagesAreRead(boolean ruled) {
        var campaign = new Campaign();
        PrintedPages.ALL.forEach((name, layout) -> {
            if (PrintedPages.RULED.contains(name) == ruled) {
                campaign.one("2023 " + name, Campaign.report(2023, 1, "plain"), List.of(), name, layout);
            }
        });
        assertEquals(List.of(), campaign.faults());
        assertTrue(!ruled || campaign.all().share() >= 99.5, campaign::table);
    }
}

package nianbao.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** What text keeps of a table is enough: cells over several lines, a column more, numbers of rows, units alone. */
    @ParameterizedTest
    @CsvSource({"labels broken,pipes,plain", "blank column,pipes,plain", "blank column,tabs,plain", "numbered rows,spaces,plain", "numbered rows,cells alone,plain",
            "head repeated,cells alone,slash zeros", "blank rows,pipes,blank zeros", "ordinals in other forms,spaces,slash zeros"})
    void tablesInTextAreReadWhole(String reshape, String layout, String figures) {
        var campaign = new Campaign();
        for (int year : List.of(2017, 2020, 2023)) {
            for (int seed = 0; seed < 3; seed++) {
                campaign.one(year + " " + layout, Campaign.report(year, seed, figures), List.of(reshape), layout, Campaign.LAYOUTS.get(layout));
            }
        }
        assertEquals(List.of(), campaign.faults());
        assertEquals(100, campaign.all().share(), campaign::table);
    }

    static List<String> piped() {
        return List.copyOf(PipedPages.ALL.keySet());
    }

    /** Wherever pipes stand, each closes a cell, blank ones too; only a table of nothing but blanks may stay open. */
    @ParameterizedTest
    @MethodSource("piped")
    void cellsPartedByPipesAreReadWhole(String layout) {
        var campaign = new Campaign();
        for (var figures : List.of("plain", "slash zeros", "blank zeros")) {
            for (int year : List.of(2017, 2020, 2023)) {
                campaign.one(year + " " + layout + " " + figures, Campaign.report(year, 4, figures), List.of(), layout, Campaign.LAYOUTS.get(layout));
            }
        }
        assertEquals(List.of(), campaign.faults());
        assertTrue(campaign.all().share() >= 99.5, campaign::table);
    }

    /** A page break in a table with a column of remarks, in which one stands: it is no figure, wherever a row's blanks are. */
    @Test
    void aRemarkBehindARowIsNoFigure() {
        var campaign = new Campaign();
        for (int seed = 0; seed < 8; seed++) {
            campaign.one("2023 " + seed, Campaign.report(2023, seed, "blank zeros"), List.of("cut in two", "remarks"), "html with th and td",
                    Campaign.LAYOUTS.get("html with th and td"));
        }
        assertEquals(List.of(), campaign.faults());
        assertEquals(0, campaign.all().doubted(), campaign::table);
    }

    /** Every table of 2014 has its units; a row without a figure keeps nothing else, and is blank. */
    @Test
    void aRowOfWhichOnlyTheUnitIsLeftIsBlank() {
        var campaign = new Campaign();
        for (int seed = 0; seed < 3; seed++) {
            campaign.one("2017 cells alone", Campaign.report(2017, seed, "blank zeros"), List.of(), "cells alone", Campaign.LAYOUTS.get("cells alone"));
        }
        assertEquals(List.of(), campaign.faults());
        assertEquals(100, campaign.all().share(), campaign::table);
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

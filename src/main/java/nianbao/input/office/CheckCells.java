package nianbao.input.office;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.format.Relation;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;

/** Cells of our own workbooks that check the report and are no part of it: they bear a name, {@link Relation#CHECK_CELLS}. */
record CheckCells(List<AreaReference> areas) {

    /** A part of a name's formula, as Excel ({@code 'Sheet'!$L$2:$L$27}) or LibreOffice ({@code $'Sheet'.$L$2:.$L$27}) writes it. */
    private static final Pattern AREA = Pattern.compile("[!.](\\$[A-Z]{1,3}\\$[0-9]{1,7})(?::\\.?(\\$[A-Z]{1,3}\\$[0-9]{1,7}))?");

    /** @param formulas of the sheet's names of this kind; old workbooks put several parts of one in brackets */
    static CheckCells of(Stream<String> formulas, SpreadsheetVersion version) {
        return new CheckCells(formulas.flatMap(formula -> AREA.matcher(formula).results())
                .map(area -> new AreaReference(area.group(2) == null ? area.group(1) : area.group(1) + ":" + area.group(2), version)).toList());
    }

    /** Row and column from 0. */
    boolean has(int row, int column) {
        return areas.stream().anyMatch(area -> row >= area.getFirstCell().getRow() && row <= area.getLastCell().getRow()
                && column >= area.getFirstCell().getCol() && column <= area.getLastCell().getCol());
    }
}

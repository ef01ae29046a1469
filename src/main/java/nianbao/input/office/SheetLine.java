package nianbao.input.office;

import java.util.List;
import java.util.Objects;

/**
 * A row of a spreadsheet, whatever program wrote it.
 *
 * @param number as the program counts, from 1
 * @param cells  by column, up to the last one used; null where a merged cell covers it
 */
record SheetLine(int number, List<SheetCell> cells) {

    /** @param text as shown, without white space at both ends; "" in a blank cell */
    record SheetCell(String text, int colspan, int rowspan) {
    }

    /** Its texts, blank cells left out. */
    List<String> filled() {
        return cells.stream().filter(Objects::nonNull).map(SheetCell::text).filter(text -> !text.isEmpty()).toList();
    }

    boolean isUnderMerged() {
        return cells.stream().anyMatch(Objects::isNull);
    }
}

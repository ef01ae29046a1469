package nianbao.register.sheet;

import java.util.List;

/**
 * A sheet of a register as texts; dates in it that the file knows as dates read 2024-03-05.
 *
 * @param name  "" where the file has no sheets
 * @param doubt what the reader of the file was not sure of, "" when nothing
 */
public record Sheet(String name, List<RegisterLine> lines, String doubt) {

    public Sheet(String name, List<RegisterLine> lines) {
        this(name, lines, "");
    }

    /**
     * A line with anything in it. What a merged cell holds stands in each of the cells it covers.
     *
     * @param number in its sheet or file, from 1
     * @param cells  by column, without white space at both ends
     */
    public record RegisterLine(int number, List<String> cells) {

        /** "" where there is none. */
        public String at(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        /** The different texts in it. */
        public List<String> texts() {
            return cells.stream().filter(text -> !text.isEmpty()).distinct().toList();
        }
    }
}

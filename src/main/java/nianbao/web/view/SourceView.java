package nianbao.web.view;

import java.util.List;

/**
 * A paragraph ({@code rows} empty) or a table of a file, for showing beside what was read from it.
 *
 * @param cells codes of the cells that were read from a paragraph, apart by spaces; "" for none
 */
public record SourceView(String place, String text, String cells, List<SourceRow> rows) {

    /** A row of the file's table, with the codes of the cells that were read from it. */
    public record SourceRow(String codes, List<SourceViewCell> cells) {
    }

    /** A cell of the file's table. */
    public record SourceViewCell(String text, int colspan, int rowspan) {
    }
}

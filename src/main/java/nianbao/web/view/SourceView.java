package nianbao.web.view;

import java.util.List;

/** A paragraph ({@code rows} empty) or a table of a file, for showing beside what was read from it. */
public record SourceView(String place, String text, List<List<SourceCell>> rows) {

    /** A cell of the file's table. */
    public record SourceCell(String text, int colspan, int rowspan) {
    }
}

package nianbao.document;

import java.util.List;
import nianbao.format.Section;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is published, before any file format.
 *
 * @param title  the title, broken at sense: agency / year and name
 * @param agency for the properties of files
 * @param draft  not yet published: outputs say 草稿
 */
public record Document(List<String> title, String agency, int year, boolean draft, List<DocumentBlock> blocks) {

    /** The title on one line, for file names and properties. */
    public String name() {
        return String.join("", title);
    }

    public sealed interface DocumentBlock permits Heading, Paragraph, ProseTable, Grid, Picture, Closing {
    }

    /**
     * A heading.
     *
     * @param level 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, as GB/T 9704 numbers them
     * @param field the prose field it stands in, {@code null} for a section's own title
     */
    public record Heading(int level, String text, @Nullable String field) implements DocumentBlock {
    }

    /** A paragraph of prose, without line breaks. */
    public record Paragraph(String text, String field) implements DocumentBlock {

        /** Whether it is printed beside a table, to explain it. */
        public boolean isNote() {
            return field != null && field.endsWith(Section.NOTE);
        }
    }

    /**
     * Lines of prose with tabs in them, as they come out of a spreadsheet: rows of equally many cells, some of them blank.
     *
     * @param head whether the first row says what stands in the columns: it holds no figure
     */
    public record ProseTable(List<List<String>> rows, boolean head, String field) implements DocumentBlock {

        public int columns() {
            return rows.getFirst().size();
        }
    }

    /** A drawing as wide as the text, with its title in it. */
    public record Picture(Drawing drawing) implements DocumentBlock {
    }

    /** Signature and date at the end; either may be blank. */
    public record Closing(String signature, String date) implements DocumentBlock {
    }

    /**
     * A table in the official structure.
     *
     * @param code         the table's code
     * @param caption      what it is called, for screen readers and properties
     * @param labelColumns columns of row labels; a column of units follows when {@code unitColumn}
     */
    public record Grid(String code, String caption, int labelColumns, boolean unitColumn, int valueColumns,
            List<GridRow> rows) implements DocumentBlock {

        public int columns() {
            return labelColumns + (unitColumn ? 1 : 0) + valueColumns;
        }
    }

    /** @param head a row of a head, to be repeated where a table breaks; {@code block} counts from 0 within the grid */
    public record GridRow(boolean head, int block, List<GridCell> cells) {
    }

    /**
     * @param field field code of a value, {@code null} for labels and heads
     * @param level depth of a label in its tree, from 0
     */
    public record GridCell(CellRole role, String text, @Nullable String field, int colspan, int rowspan, int level) {
    }

    public enum CellRole { TITLE, CORNER, HEAD, GROUP, LABEL, UNIT, VALUE, EMPTY }
}

package nianbao.input.source;

import java.util.List;
import java.util.stream.Stream;
import nianbao.report.Note;
import nianbao.report.Place;

/**
 * A file's content in reading order, before anyone knows what it means.
 *
 * @param notes  what the reader of the file type noticed: tracked changes and the like
 * @param titles what the file says of itself outside its text: how it is called on the tab of a browser, in its properties, as a
 *               file; on which day it was put out
 * @param scanned whether a program read it from a picture
 */
public record Source(List<SourceBlock> blocks, List<Note> notes, List<Titled> titles, boolean scanned) {

    public Source(List<SourceBlock> blocks, List<Note> notes, List<Titled> titles) {
        this(blocks, notes, titles, false);
    }

    public Source(List<SourceBlock> blocks) {
        this(blocks, List.of());
    }

    public Source(List<SourceBlock> blocks, List<Note> notes) {
        this(blocks, notes, List.of());
    }

    /**
     * What a file is called, or its day.
     *
     * @param where in a note's words
     */
    public record Titled(String where, String text) {

        /** A web page's own mark of the day it was put out. */
        public static final String DAY = "网页标明的发布日期";
        /** What a program wrote into the file; a copy of another report may still bear that one's. */
        public static final String PROPERTY = "文件属性里的标题";
        /** Words at the head of each page. */
        public static final String HEADER = "页眉";
        private static final String NAME = "文件名";

        /** @param title among a file's properties, {@code null} where it has none */
        public static Titled property(String title) {
            return new Titled(PROPERTY, title == null ? "" : title);
        }

        public boolean isName() {
            return where.equals(NAME);
        }

        public boolean isDay() {
            return where.equals(DAY);
        }

        public boolean isProperty() {
            return where.equals(PROPERTY);
        }

        /** Whether it is what its author, or the site, calls it. */
        public boolean isTitle() {
            return !isName() && !isDay() && !isProperty();
        }
    }

    /** The same, called so as a file. */
    public Source named(String name) {
        return new Source(blocks, notes, Stream.concat(titles.stream(), Stream.of(new Titled(Titled.NAME, name))).toList(), scanned);
    }

    public sealed interface SourceBlock permits SourceParagraph, SourceGrid {
        Place place();

        /** All its words, a table's a row a line. */
        String text();

        /** A note that this has no place in a report, in full: nothing of a source may be lost. */
        default Note unplaced(String what) {
            return Note.of("text.unplaced", what + "：" + text(), place());
        }
    }

    /** What the look of a paragraph says about it. */
    public enum ParagraphLook {
        PLAIN,
        /** Set to the right, as signature and date are. */
        CLOSING,
        /** Nothing but dashes or the like over the whole line: what follows is somebody else's. */
        RULE
    }

    /** A paragraph, white space at both ends removed. */
    public record SourceParagraph(String text, ParagraphLook look, Place place) implements SourceBlock {
    }

    /**
     * A table.
     *
     * @param lines its rows as plain text
     */
    public record SourceGrid(List<List<SourceCell>> rows, List<String> lines, Place place) implements SourceBlock {
        @Override
        public String text() {
            return String.join("\n", lines);
        }

        /** Its rows as they stand when it turns out to be prose: as the file has them, or with tabs between the columns. */
        public List<String> prose() {
            return lines.equals(GridBuilder.lines(rows)) ? GridBuilder.prose(rows) : lines;
        }
    }

    /** @param column the column it starts in, from 0, past the cells that reach down from rows above */
    public record SourceCell(String text, int column, int colspan, int rowspan) {
    }
}

package nianbao.output;

import nianbao.document.Document;
import nianbao.document.Document.DocumentBlock;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.document.Document.ProseTable;

/** A report is of far more lines than anybody prints: somebody pasted something else. Setting it would keep a processor busy. */
public final class TooLong extends Unprintable {

    private static final long serialVersionUID = 1;

    /** A page has 22 of 28 characters (GB/T 9704). */
    private static final int LINES_OF_A_PAGE = 22;
    private static final int CHARACTERS_OF_A_LINE = 28;
    /** A chart as wide as the text. */
    private static final int LINES_OF_A_PICTURE = 9;
    /** Ten times the longest report there is. */
    static final int MOST_PAGES = 500;

    private TooLong(long lines) {
        super("全文约 " + lines + " 行、" + lines / LINES_OF_A_PAGE + " 页，排印最多 " + MOST_PAGES + " 页，请删去误贴的内容");
    }

    /** @throws TooLong when there are too many lines to be set */
    static void check(Document document) {
        long lines = document.blocks().stream().mapToLong(TooLong::lines).sum();
        if (lines > (long) MOST_PAGES * LINES_OF_A_PAGE) {
            throw new TooLong(lines);
        }
    }

    /** At least: a table's cells are narrower than a line. */
    private static long lines(DocumentBlock block) {
        return switch (block) {
            case Heading heading -> lines(heading.text());
            case Paragraph paragraph -> lines(paragraph.text());
            case ProseTable table -> table.rows().stream().mapToLong(row -> row.stream().mapToLong(TooLong::lines).max().orElse(1)).sum();
            case Grid grid -> grid.rows().stream().mapToLong(row -> row.cells().stream().mapToLong(cell -> lines(cell.text())).max().orElse(1)).sum();
            case Document.Picture picture -> LINES_OF_A_PICTURE;
            case Document.Closing closing -> 2;
        };
    }

    private static long lines(String text) {
        return 1 + text.length() / CHARACTERS_OF_A_LINE;
    }
}

package nianbao.output;

import java.util.ArrayList;
import java.util.List;
import nianbao.document.Document.Closing;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.document.Document.Picture;
import nianbao.document.Document.ProseTable;
import nianbao.document.Document;

/**
 * A report as plain text, UTF-8, lines ending in LF.
 * <ul>
 * <li>A draft begins with a line {@code （草稿）}.</li>
 * <li>The title on one line or more, then a blank line.</li>
 * <li>A heading of level 1 (一、) after a blank line; deeper ones (（一）, 1.) without. Headings start at the margin.</li>
 * <li>A paragraph on one line, indented by two full-width spaces.</li>
 * <li>A table as {@link TextTable} says, one within prose as cells with tabs between: only their lines hold tabs.</li>
 * <li>Signature and date after a blank line, pushed to the right by full-width spaces: more than two of them.</li>
 * </ul>
 * Tabs and line breaks inside a text become spaces, so that one line always is one thing.
 */
public final class TextWriter {

    private static final String INDENT = "　　";
    /** The closing ends at this column, in full-width characters: two short of 36. */
    private static final int RIGHT = 34;

    private TextWriter() {
    }

    public static String write(Document document) {
        var out = new ArrayList<String>();
        if (document.draft()) {
            out.add("（草稿）");
        }
        document.title().forEach(line -> out.add(line(line)));
        out.add("");
        for (var block : document.blocks()) {
            switch (block) {
                case Heading heading -> {
                    if (heading.level() == 1) {
                        gap(out);
                    }
                    out.add(line(heading.text()));
                }
                case Paragraph paragraph -> out.add(INDENT + line(paragraph.text()));
                case ProseTable table -> table.rows().forEach(row -> out.add(String.join("\t", row.stream().map(TextWriter::line).toList())));
                case Grid grid -> out.addAll(new TextTable(grid).lines());
                case Picture picture -> out.add(INDENT + line(picture.drawing().title() + "。" + picture.drawing().description()));
                case Closing closing -> {
                    gap(out);
                    out.addAll(closing(line(closing.signature()), line(closing.date())));
                }
            }
        }
        while (out.getLast().isEmpty()) {
            out.removeLast();
        }
        return String.join("\n", out) + "\n";
    }

    static String line(String text) {
        return text.replaceAll("[\\s\\p{Cc}]+", " ");
    }

    private static void gap(List<String> out) {
        if (!out.getLast().isEmpty()) {
            out.add("");
        }
    }

    private static List<String> closing(String signature, String date) {
        int signed = TextTable.ems(signature), dated = TextTable.ems(date), widest = Math.max(signed, dated);
        var lines = new ArrayList<String>();
        for (var text : List.of(signature, date)) {
            if (!text.isEmpty()) {
                int left = RIGHT - widest + (widest - TextTable.ems(text)) / 2;
                lines.add("　".repeat(Math.max(3, left)) + text);
            }
        }
        return lines;
    }
}

package nianbao.input.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.input.label.WrappedLines;
import nianbao.input.pdf.SpacedTables;
import nianbao.input.source.Deadline;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Source;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceGrid;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Space;

/**
 * Plain text, typed or left by an extractor. Tables are seen in five shapes: rows between pipes, rows with tabs, cells one a
 * line, each begun by a tab, where a blank line ends the row and a line without a tab goes on with the cell, columns set
 * out by spaces, and what wikis write.
 */
public final class TextReader {

    private static final Pattern RULE = Pattern.compile("([=\\-_*—#~])\\1{5,}+(?:.{0,12}?\\1++)?");
    private static final Pattern FRAME = Pattern.compile(
            "\\s*[┌┬┐├┼┤└┴┘─━┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝═](?=[^─━═]*+[─━═])[┌┬┐├┼┤└┴┘─━┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝═│┃║|\\s]{2,}+|\\s*\\+(?:[-=]++\\+)++\\s*|(?=.*\\|)(?=.*---)[\\s|:-]++");
    private static final Pattern MARKDOWN = Pattern.compile("^ *(?:#{1,6}\\s+(.*)|\\*\\*([^*]+)\\*\\* *)$");
    private static final Pattern PAGE_NUMBER = Pattern
            .compile("[\\s\\f]*(?:([—–－\\-]{1,2})\\s*\\d{1,3}\\s*\\1|第\\s*\\d{1,3}\\s*页\\s*+[,，/]?\\s*+共\\s*\\d{1,3}\\s*页)\\s*");
    /** A line of dashes under each column's head. */
    private static final Pattern COLUMNS = Pattern.compile(" *+-{3,}+(?: ++-{3,}+)++ *+");
    /** What fills cells up to the width of their column, as some programs draw tables. */
    private static final Pattern FILLING = Pattern.compile("_{2,}+|(?<=\\|)_|_(?=\\|)");
    /** A line pushed this far to the right is signature or date; a paragraph is pushed by two. */
    private static final int CLOSING_INDENT = 3;
    private static final int LONGEST_CLOSING = 90;
    private static final Pattern INDENTED = Pattern.compile("(\\u3000{1,2}|[ \\u00a0]{2,8})[^\\s\\u3000]");

    private final TextLines lines;
    private final boolean filledUp;
    private final List<SourceBlock> blocks = new ArrayList<>();
    /** Paragraphs pushed to the right as the first line of one is. */
    private final Map<SourceBlock, String> indents = new IdentityHashMap<>();

    private TextReader(TextLines lines, boolean filledUp) {
        this.lines = lines;
        this.filledUp = filledUp;
    }

    public static Source read(String text) {
        return read(text, 0);
    }

    /** @param before how many lines stand before the text in its file */
    static Source read(String text, int before) {
        var lines = tables(MarkdownMarks.plain(RuledRows.joined(text.lines().toList())).stream().map(TextReader::plain).toList());
        var reader = new TextReader(new TextLines(lines, before), PipedRows.areFilledUp(lines));
        SpacedTables.find(lines).forEach(reader::spaced);
        reader.read(lines.size());
        return new Source(WrappedLines.joined(reader.blocks, reader.indents));
    }

    /** The lines, tables of odd shapes brought to one of those seen here. */
    private static List<String> tables(List<String> lines) {
        return CommaRows.tabbed(CommaRows.joined(BlankLineRows.tabbed(BlankLineCells.tabbed(CopiedTables.piped(RunOnPipes.apart(lines))))));
    }

    /** A line without what only draws: frames of lines, Markdown's marks, page numbers between dashes. */
    private static String plain(String line) {
        Deadline.check();
        if (PAGE_NUMBER.matcher(line).matches() || COLUMNS.matcher(line).matches()) {
            return "";
        }
        if (FRAME.matcher(line).matches()) {
            return "|-|-|";
        }
        var piped = line.replace('│', '|').replace('┃', '|').replace('║', '|');
        return MARKDOWN.matcher(piped.indexOf('|') < 0 ? piped : FILLING.matcher(piped).replaceAll(" ")).replaceFirst("$1$2");
    }

    /** The lines before a table whose columns are set out by spaces, and it. */
    private void spaced(SpacedTables.SpacedTable table) {
        read(table.from());
        if (lines.at() == table.from()) {
            blocks.add(table.grid());
            lines.take(table.to() + 1 - table.from());
        }
    }

    /** Up to a line. */
    private void read(int to) {
        while (!lines.isEnd() && lines.at() < to) {
            Deadline.check();
            var line = lines.next();
            if (Space.isBlank(line) && !line.contains("\t")) {
                lines.take();
            } else if (RULE.matcher(Space.strip(line)).matches() && !Space.is(line.charAt(0))) {
                blocks.add(new SourceParagraph(Space.strip(line), ParagraphLook.RULE, lines.place()));
                lines.take();
            } else if (WikiTables.isNext(lines)) {
                add(WikiTables.read(lines));
            } else if (PipedCells.isNext(lines)) {
                add(PipedCells.read(lines));
            } else if (PipedRows.isNext(lines)) {
                add(PipedRows.read(lines, filledUp));
            } else if (CellLines.isCell(line)) {
                blocks.add(CellLines.read(lines));
            } else if (line.contains("\t") && !isIndented(line)) {
                tabbed();
            } else {
                paragraph(line);
            }
        }
    }

    private void add(SourceGrid grid) {
        if (grid != null) {
            blocks.add(grid);
        }
    }

    private void paragraph(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == '\u3000') {
            indent++;
        }
        var look = indent >= CLOSING_INDENT && line.length() - indent < LONGEST_CLOSING ? ParagraphLook.CLOSING : ParagraphLook.PLAIN;
        var paragraph = new SourceParagraph(Space.strip(line), look, lines.place());
        blocks.add(paragraph);
        var first = INDENTED.matcher(line);
        if (first.lookingAt()) {
            indents.put(paragraph, first.group(1));
        }
        lines.take();
    }

    /** Prose indented by a tab, not a row. */
    private static boolean isIndented(String line) {
        return line.strip().indexOf('\t') < 0 && line.strip().length() >= CellLines.LONGEST;
    }

    private void tabbed() {
        var grid = new GridBuilder();
        var from = lines.place();
        while (!lines.isEnd() && lines.next().contains("\t") && !CellLines.isCell(lines.next()) && !PipedRows.isNext(lines)) {
            var line = lines.take();
            grid.row();
            for (var cell : line.split("\t", -1)) {
                grid.cell(Space.strip(cell), 1, 1);
            }
        }
        blocks.add(grid.build(from));
    }
}

package nianbao.input;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.Source.Block;
import nianbao.input.Source.Look;
import nianbao.input.Source.Paragraph;
import nianbao.report.Space;

/**
 * Plain text, typed or left by an extractor. Tables are seen in three shapes: rows between pipes, rows with tabs, and
 * cells one a line, each begun by a tab, where a blank line ends the row and a line without a tab goes on with the cell.
 */
public final class TextReader {

    private static final Pattern RULE = Pattern.compile("([=\\-_*—#~])\\1{5,}.{0,12}?\\1*");
    private static final Pattern PIPES = Pattern.compile("\\|.*|.*\\S\\s*\\|.*\\|.*");
    private static final Pattern PIPE_RULE = Pattern.compile("[|\\s:：+\\-—─]+");
    private static final Pattern FRAME = Pattern.compile("\\s*[┌┬┐├┼┤└┴┘─━┏┳┓┣╋┫┗┻┛]{3,}\\s*");
    private static final Pattern MARKDOWN = Pattern.compile("^(?:#{1,6}\\s+(.*)|\\*\\*([^*]+)\\*\\*)$");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[\\s\\f]*(?:([—–－\\-]{1,2})\\s*\\d{1,3}\\s*\\1|第\\s*\\d{1,3}\\s*页\\s*[,，/]?\\s*共\\s*\\d{1,3}\\s*页)\\s*");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}[.．、]");
    /** A line pushed this far to the right is signature or date; a paragraph is pushed by two. */
    private static final int CLOSING_INDENT = 3;
    private static final int LONGEST_CLOSING = 90;
    private static final int LONGEST_CELL = 300;

    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private int at;

    private TextReader(List<String> lines) {
        this.lines = lines;
    }

    public static Source read(String text) {
        var reader = new TextReader(text.lines().map(TextReader::plain).toList());
        reader.read();
        return new Source(reader.blocks);
    }

    /** A line without what only draws: frames of lines, Markdown's marks, page numbers between dashes. */
    private static String plain(String line) {
        if (PAGE_NUMBER.matcher(line).matches()) {
            return "";
        }
        if (FRAME.matcher(line).matches()) {
            return "|-|-|";
        }
        return MARKDOWN.matcher(line.replace('│', '|').replace('┃', '|')).replaceFirst("$1$2");
    }

    private void read() {
        while (at < lines.size()) {
            var line = lines.get(at);
            if (Space.isBlank(line) && !line.contains("\t")) {
                at++;
            } else if (RULE.matcher(Space.strip(line)).matches() && !Space.is(line.charAt(0))) {
                blocks.add(new Paragraph(Space.strip(line), Look.RULE, Place.line(++at)));
            } else if (isPiped(line)) {
                piped();
            } else if (isCell(line)) {
                cells();
            } else if (line.contains("\t") && !isIndented(line)) {
                tabbed();
            } else {
                paragraph(line);
            }
        }
    }

    private void paragraph(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == '\u3000') {
            indent++;
        }
        var look = indent >= CLOSING_INDENT && line.length() - indent < LONGEST_CLOSING ? Look.CLOSING : Look.PLAIN;
        blocks.add(new Paragraph(Space.strip(line), look, Place.line(++at)));
    }

    private static boolean isPiped(String line) {
        return !line.startsWith("\u3000") && PIPES.matcher(line.strip()).matches() && line.length() < 5000
                && line.chars().filter(c -> c == '|').count() > 1;
    }

    /** One cell, begun by the line's only tab. */
    private static boolean isCell(String line) {
        return line.startsWith("\t") && line.indexOf('\t', 1) < 0 && line.length() < LONGEST_CELL;
    }

    /** Prose indented by a tab, not a row. */
    private static boolean isIndented(String line) {
        return line.strip().indexOf('\t') < 0 && line.strip().length() >= LONGEST_CELL;
    }

    private void piped() {
        var grid = new GridBuilder();
        int from = at + 1;
        while (at < lines.size() && isPiped(lines.get(at))) {
            var line = lines.get(at++).strip();
            grid.line(line);
            if (PIPE_RULE.matcher(line).matches() && line.contains("-")) {
                continue;
            }
            grid.row();
            var inner = line.startsWith("|") ? line.substring(1) : line;
            inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
            for (var cell : inner.split("\\|", -1)) {
                grid.cell(Space.strip(cell), 1, 1);
            }
        }
        if (!grid.isEmpty()) {
            blocks.add(grid.build(Place.line(from)));
        }
    }

    private void tabbed() {
        var grid = new GridBuilder();
        int from = at + 1;
        while (at < lines.size() && lines.get(at).contains("\t") && !isCell(lines.get(at)) && !isPiped(lines.get(at))) {
            var line = lines.get(at++);
            grid.line(line.replace('\t', ' '));
            grid.row();
            for (var cell : line.split("\t", -1)) {
                grid.cell(Space.strip(cell), 1, 1);
            }
        }
        blocks.add(grid.build(Place.line(from)));
    }

    /** Cells one a line. A heading of its own after a blank line ends the table; anything else goes on with the cell. */
    private void cells() {
        var grid = new GridBuilder();
        var row = new ArrayList<StringBuilder>();
        int from = at + 1, blanks = 0;
        while (at < lines.size()) {
            var line = lines.get(at);
            if (isCell(line)) {
                if (blanks > 0) {
                    flush(row, grid);
                }
                row.add(new StringBuilder(Space.strip(line)));
                blanks = 0;
            } else if (Space.isBlank(line)) {
                blanks++;
            } else if (line.contains("\t") && line.startsWith("\t") && blanks == 0) {
                for (var cell : line.substring(1).split("\t", -1)) {
                    row.add(new StringBuilder(Space.strip(cell)));
                }
            } else if (blanks < 2 && (goesOn(line, row) || blanks == 0 && isWithin(line, row))) {
                row.getLast().append('\n').append(Space.strip(line));
                blanks = 0;
            } else {
                break;
            }
            at++;
        }
        flush(row, grid);
        blocks.add(grid.build(Place.line(from)));
    }

    /** A piece of a broken label is short and follows words. */
    private static boolean goesOn(String line, List<StringBuilder> row) {
        var before = row.getLast();
        return Space.strip(line).length() <= 12 && isWord(before.toString()) && isWord(line);
    }

    /** Words between two cells, with no blank line around them: the rest of a label, however long. */
    private boolean isWithin(String line, List<StringBuilder> row) {
        return at + 1 < lines.size() && isCell(lines.get(at + 1)) && line.length() < LONGEST_CELL
                && !row.isEmpty() && isWord(row.getLast().toString()) && isWord(line);
    }

    /** Words, or the ordinal of words that follow. */
    private static boolean isWord(String text) {
        return !text.isEmpty() && (!CellText.isValue(text) || ORDINAL.matcher(text).matches());
    }

    private static void flush(List<StringBuilder> row, GridBuilder grid) {
        if (!row.isEmpty()) {
            grid.row();
            row.forEach(cell -> grid.cell(cell.toString(), 1, 1));
            row.clear();
        }
    }
}

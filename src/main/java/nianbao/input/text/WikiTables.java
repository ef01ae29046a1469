package nianbao.input.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Space;

/**
 * Tables as wikis write them (mediawiki.org, Help:Tables): from a line that begins with {@code {|} to one with {@code |}}, a row begun by
 * {@code |-}, a cell by {@code |} or {@code !} at a line's begin, or by two of them within it; its spans and other attributes stand
 * before one more pipe.
 */
final class WikiTables {

    private static final Pattern OPEN = Pattern.compile("[\\s:]*\\{\\|(?!.*\\|\\s*$).*");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\s*+((?:[a-z]++\\s*+=\\s*+(?:\"[^\"|]*+\"|[^\\s\"|]++)\\s*+)++)\\|(?!\\|)(.*)", Pattern.DOTALL);
    private static final Pattern SPAN = Pattern.compile("(col|row)span\\s*+=\\s*+\"?(\\d{1,3})");
    /** A table that nothing closes within so many lines is text. */
    private static final int LONGEST = 5000;

    private final GridBuilder grid = new GridBuilder();
    /** Cells of the row so far, each with its attributes. */
    private final List<StringBuilder> cells = new ArrayList<>();

    private WikiTables() {
    }

    /** Whether the next line begins a table that a later one ends. */
    static boolean isNext(TextLines lines) {
        boolean open = OPEN.matcher(lines.next()).matches();
        for (int i = 1; open && i < LONGEST && !lines.isBehind(i); i++) {
            if (isEnd(lines.ahead(i))) {
                return true;
            }
            open = !OPEN.matcher(lines.ahead(i)).matches();
        }
        return false;
    }

    private static boolean isEnd(String line) {
        return line.stripLeading().startsWith("|}");
    }

    /** Reads the table that begins with the next line. */
    static SourceGrid read(TextLines lines) {
        var table = new WikiTables();
        var from = lines.place();
        lines.take();
        var line = lines.take();
        while (!isEnd(line)) {
            table.line(line.stripLeading());
            line = lines.take();
        }
        table.row();
        return table.grid.build(from);
    }

    private void line(String line) {
        if (line.startsWith("|-")) {
            row();
        } else if (line.startsWith("|+")) {
            row();
            cells.add(new StringBuilder(line.substring(2)));
            row();
        } else if (line.startsWith("|") || line.startsWith("!")) {
            Stream.of(line.substring(1).split(line.startsWith("!") ? "\\|\\||!!" : "\\|\\|", -1)).map(StringBuilder::new).forEach(cells::add);
        } else if (!cells.isEmpty()) {
            cells.getLast().append('\n').append(line);
        }
    }

    private void row() {
        if (cells.isEmpty()) {
            return;
        }
        grid.row();
        for (var cell : cells) {
            var attributes = ATTRIBUTES.matcher(cell);
            int across = 1, down = 1;
            var text = cell.toString();
            if (attributes.matches()) {
                text = attributes.group(2);
                var spans = SPAN.matcher(attributes.group(1));
                while (spans.find()) {
                    int span = Integer.parseInt(spans.group(2));
                    across = spans.group(1).equals("col") ? span : across;
                    down = spans.group(1).equals("row") ? span : down;
                }
            }
            grid.cell(Space.strip(text), across, down);
        }
        cells.clear();
    }
}

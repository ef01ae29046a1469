package nianbao.input.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.label.OfficialTables;
import nianbao.input.label.RowMatch;
import nianbao.input.source.CellText;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Space;

/**
 * Rows between pipes. A cell may go on over several lines: then its row ends with the line that a pipe ends.
 *
 * <p>Some extractors leave blank cells out and fill rows up at their ends ("予以公开 | 3 | 3 | |||||"), so that a figure's place says
 * nothing. A row of theirs with fewer figures than its columns shows it; then no blank at a row's end is a cell.
 */
final class PipedRows {

    private static final Pattern ROW = Pattern.compile("\\|.*|.*\\S\\s*\\|.*\\|.*");
    private static final Pattern RULE = Pattern.compile("[|\\s:：+\\-—─]+");
    /** Pipes with nothing between them at a row's end, where others have space around them. */
    private static final Pattern FILLED = Pattern.compile("(.*\\S) \\| ?\\|{2,}\\s*");
    private static final int LONGEST = 5_000;
    /** A row of seven columns, each label of its head set upright, has some forty. */
    private static final int MOST_LINES = 60;

    private PipedRows() {
    }

    static boolean isNext(TextLines lines) {
        return length(lines) > 0;
    }

    /** Whether rows of a text were filled up for blank cells that were left out. */
    static boolean areFilledUp(List<String> lines) {
        return lines.stream().anyMatch(PipedRows::lacksCells);
    }

    private static boolean lacksCells(String line) {
        var filled = line.length() < LONGEST && line.endsWith("||") ? FILLED.matcher(line) : null;
        if (filled == null || !filled.matches()) {
            return false;
        }
        var cells = List.of(filled.group(1).split("\\|")).stream().map(Space::strip).toList();
        int labels = (int) cells.stream().takeWhile(cell -> !CellText.isValue(cell)).count();
        int figures = cells.size() - labels;
        return labels > 0 && figures > 0 && cells.stream().skip(labels).allMatch(CellText::isValue) && OfficialTables.all().stream()
                .flatMap(table -> table.line(cells.get(labels - 1), -1).stream()).filter(row -> row.score() >= RowMatch.BARE)
                .anyMatch(row -> row.line().columns().stream().allMatch(columns -> columns.columns().size() > figures));
    }

    /** @param filled see {@link #areFilledUp} */
    static SourceGrid read(TextLines lines, boolean filled) {
        var grid = new GridBuilder();
        var from = lines.place();
        var rows = new ArrayList<String>();
        for (int length = length(lines); length > 0; length = length(lines)) {
            var row = new StringBuilder(lines.take().strip());
            for (int i = 1; i < length; i++) {
                row.append('\n').append(lines.take().strip());
            }
            grid.line(row.toString().replace('\n', ' '));
            if (!RULE.matcher(row).matches() || row.indexOf("-") < 0) {
                rows.add(filled ? withoutFilling(row.toString()) : row.toString());
            }
        }
        // Where some rows begin or end without a pipe, one there parts a blank cell from the others.
        boolean bordered = rows.stream().allMatch(row -> row.startsWith("|"));
        boolean closed = rows.stream().allMatch(row -> row.endsWith("|"));
        rows.forEach(row -> row(row.substring(bordered ? 1 : 0, Math.max(bordered ? 1 : 0, row.length() - (closed ? 1 : 0))), grid));
        return grid.isEmpty() ? null : grid.build(from);
    }

    /** A row up to the pipe behind its last text. */
    private static String withoutFilling(String row) {
        int end = row.length();
        while (end > 0 && (row.charAt(end - 1) == '|' || Space.is(row.charAt(end - 1)))) {
            end--;
        }
        return row.substring(0, end) + " |";
    }

    private static void row(String row, GridBuilder grid) {
        grid.row();
        for (var cell : row.split("\\|", -1)) {
            grid.cell(Space.strip(cell), 1, 1);
        }
    }

    /** How many lines the row has that begins here; 0 when none does. */
    private static int length(TextLines lines) {
        if (lines.isEnd() || lines.next().startsWith("\u3000")) {
            return 0;
        }
        var first = lines.next().strip();
        boolean one = ROW.matcher(first).matches() && first.length() < LONGEST && pipes(first) > 1;
        int over = first.startsWith("|") && (first.length() == 1 || !first.endsWith("|")) ? over(lines, pipes(first)) : 0;
        return over > 0 ? over : one ? 1 : 0;
    }

    /** Lines up to the one that ends the row, when a row is open and neither a blank line nor another row comes before. */
    private static int over(TextLines lines, long pipes) {
        int characters = 0;
        for (int i = 1; i < MOST_LINES; i++) {
            var line = lines.ahead(i).strip();
            characters += line.length();
            pipes += pipes(line);
            if (line.isEmpty() || line.startsWith("|") && line.length() > 1 || characters > LONGEST) {
                return 0;
            }
            if (line.endsWith("|")) {
                return pipes > 1 ? i + 1 : 0;
            }
        }
        return 0;
    }

    private static long pipes(String line) {
        return line.chars().filter(c -> c == '|').count();
    }
}

package nianbao.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.document.Document.ProseTable;
import nianbao.report.Space;

/** Lines of prose with tabs between their words: a table pasted from Word or a spreadsheet. */
final class TabbedLines {

    private static final Pattern FIGURE = Pattern.compile("[+-]?\\d[\\d,.]*\\D?");
    private static final Pattern SENTENCE = Pattern.compile("[。；]");

    private TabbedLines() {
    }

    /** How many lines from that one on are rows of a table: two at least, or one of three cells. A tab before a line only indents it. */
    static int count(List<String> lines, int from) {
        int to = from;
        for (int i = from; i < lines.size() && (isRow(lines.get(i)) || to > from && mayBeRow(lines.get(i))); i++) {
            to = isRow(lines.get(i)) ? i + 1 : to;
        }
        return to - from > 1 || to > from && cells(lines.get(from)).size() > 2 ? to - from : 0;
    }

    static ProseTable table(List<String> lines, String field) {
        boolean indented = lines.stream().allMatch(line -> line.startsWith("\t"));
        var rows = lines.stream().map(line -> cells(indented ? line.substring(1) : line)).toList();
        int most = rows.stream().mapToInt(List::size).max().orElse(0);
        rows.forEach(row -> {
            while (row.size() < most) {
                row.add("");
            }
        });
        boolean head = rows.size() > 1 && rows.getFirst().stream().noneMatch(cell -> FIGURE.matcher(cell).matches());
        return new ProseTable(rows.stream().map(List::copyOf).toList(), head, field);
    }

    private static boolean isRow(String line) {
        return Space.strip(line).indexOf('\t') >= 0;
    }

    /** One cell of a table that goes on: its others are blank. */
    private static boolean mayBeRow(String line) {
        return line.indexOf('\t') >= 0 && !SENTENCE.matcher(line).find();
    }

    private static List<String> cells(String line) {
        return new ArrayList<>(Arrays.stream(line.stripTrailing().split("\t", -1)).map(Space::strip).toList());
    }
}

package nianbao.input.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.document.Document;
import nianbao.document.Document.Closing;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.input.Lattice;
import nianbao.input.WebPages;

/** Web pages and Word files as converters turn them into Markdown, and as text browsers draw them. */
public final class MarkdownPages {

    public static final Map<String, Function<Document, String>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("Markdown rows", document -> page(document, MarkdownPages::rows));
        ALL.put("Markdown cells", document -> page(document, MarkdownPages::cells));
        ALL.put("Markdown with tables of tags", document -> page(document, MarkdownPages::tags));
        ALL.put("Markdown with styled letters", document -> page(document, MarkdownPages::styled));
        ALL.put("drawn frames", document -> page(document, MarkdownPages::framed));
    }

    private MarkdownPages() {
    }

    private static String page(Document document, Function<Grid, String> table) {
        var out = new StringBuilder(document.title().stream().map(line -> "# " + line + "\n\n").collect(Collectors.joining()));
        for (var block : document.blocks()) {
            out.append(switch (block) {
                case Document.Picture picture -> "";
                case Heading heading -> "**" + heading.text() + "**";
                case Paragraph paragraph -> paragraph.text();
                case Closing closing -> closing.signature() + "\n\n" + closing.date();
                case Document.ProseTable prose -> throw new IllegalArgumentException("no table within prose here");
                case Grid grid -> table.apply(grid);
            }).append("\n\n");
        }
        return out.toString();
    }

    /** Pipes between the cells of a row, none around it; covered places are gone. */
    private static String rows(Grid grid) {
        var lines = grid.rows().stream().map(row -> row.cells().stream().map(GridCell::text).collect(Collectors.joining("| ")) + "  ")
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add(1, "---" + "|---".repeat(grid.rows().getFirst().cells().size() - 1) + "  ");
        return String.join("\n", lines);
    }

    /** The same where every cell holds a paragraph. */
    private static String cells(Grid grid) {
        return grid.rows().stream().map(row -> row.cells().stream().map(cell -> cell.text().isEmpty() ? "\u00a0" : cell.text())
                .collect(Collectors.joining("\n\n| \n\n"))).collect(Collectors.joining("  \n  \n"));
    }

    private static String tags(Grid grid) {
        return grid.rows().stream().map(row -> row.cells().stream()
                .map(cell -> "<td rowspan=\"" + cell.rowspan() + "\" colspan=\"" + cell.colspan() + "\">" + WebPages.escape(cell.text()) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"))).collect(Collectors.joining("", "<html><body><table>", "</table></body></html>"));
    }

    private static String styled(Grid grid) {
        var lattice = new Lattice(grid);
        var lines = new ArrayList<String>();
        for (int i = 0; i < lattice.height(); i++) {
            var line = new StringBuilder("|");
            for (int j = 0; j < lattice.width(); j++) {
                boolean covered = j > 0 && lattice.at(i, j) == lattice.at(i, j - 1) || i > 0 && lattice.at(i, j) == lattice.at(i - 1, j);
                line.append(" <span style=\"font-size:10.5pt\">").append(covered ? "" : WebPages.escape(lattice.at(i, j).text())).append("</span> |");
            }
            lines.add(line.toString());
        }
        lines.add(1, "|" + "---|".repeat(lattice.width()));
        return String.join("\n", lines);
    }

    /** Lines of characters around all cells; where a cell reaches down, the line between two rows is broken. */
    private static String framed(Grid grid) {
        var lattice = new Lattice(grid);
        var out = new StringBuilder();
        for (int i = 0; i < lattice.height(); i++) {
            var rule = new StringBuilder(i == 0 ? "┌" : "├");
            var line = new StringBuilder("│");
            for (int j = 0; j < lattice.width(); j++) {
                boolean down = i > 0 && lattice.at(i, j) == lattice.at(i - 1, j);
                boolean across = j + 1 < lattice.width() && lattice.at(i, j) == lattice.at(i, j + 1);
                var text = down || j > 0 && lattice.at(i, j) == lattice.at(i, j - 1) ? "" : lattice.at(i, j).text();
                rule.append((down ? " " : "─").repeat(12)).append(down ? "├" : "┼");
                line.append(text.isEmpty() ? " ".repeat(12) : " " + text + " ").append(across ? " " : "│");
            }
            out.append(rule).append('\n').append(line).append('\n');
        }
        return out.append("└").append("─".repeat(12 * lattice.width())).append("┘").toString();
    }

    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }
}

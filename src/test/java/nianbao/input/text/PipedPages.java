package nianbao.input.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.document.Document;
import nianbao.document.Document.Closing;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.GridRow;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;

/** Web pages as extractors turn them into text: brackets of half width, spans gone, pipes between cells somewhere. */
public final class PipedPages {

    public static final Map<String, Function<Document, String>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("pipes behind cells", document -> page(document, (row, width) -> texts(row).collect(Collectors.joining(" | ")) + " |"));
        ALL.put("pipes filled up", document -> page(document, (row, width) -> "| " + texts(row).collect(Collectors.joining(" | ")) + " | "
                + "|".repeat(width - row.cells().size())));
        ALL.put("a pipe on a line of its own", document -> page(document, (row, width) -> texts(row).collect(Collectors.joining("\n|\n")) + "\n|"));
        ALL.put("a cell a line, its pipe before it", document -> page(document, (row, width) -> texts(row).collect(Collectors.joining("\n| ")) + "\n|"));
        ALL.put("a cell a line, its pipe behind it",
                document -> page(document, (row, width) -> texts(row).map(text -> text + " |").collect(Collectors.joining("\n"))
                        + (width > row.cells().size() ? "\n" + "|".repeat(width - row.cells().size()) : "")));
        ALL.put("cells set in, without spaces at ends",
                document -> page(document, (row, width) -> "|" + texts(row).map(text -> "\n " + text + "  |").collect(Collectors.joining())
                        + "|".repeat(width - row.cells().size())));
        ALL.put("cells set in", document -> page(document, (row, width) -> "| " + texts(row).map(text -> "\n " + text + "  | ").collect(Collectors.joining())
                + "|".repeat(width - row.cells().size())));
        ALL.put("tables of a wiki", document -> page(document, "{| class=\"wikitable\"\n", (row, width) -> "|-\n" + row.cells().stream()
                .map(cell -> "| colspan=\"" + cell.colspan() + "\" rowspan=\"" + cell.rowspan() + "\" | " + cell.text()).collect(Collectors.joining("\n")),
                "\n|}"));
    }

    private interface Line {
        String of(GridRow row, int width);
    }

    private PipedPages() {
    }

    private static java.util.stream.Stream<String> texts(GridRow row) {
        return row.cells().stream().map(GridCell::text);
    }

    private static String page(Document document, Line line) {
        return page(document, "", line, "");
    }

    private static String page(Document document, String begin, Line line, String end) {
        var out = new StringBuilder(document.name()).append('\n');
        for (var block : document.blocks()) {
            out.append(switch (block) {
                case Document.Picture picture -> "";
                case Heading heading -> heading.text();
                case Paragraph paragraph -> paragraph.text();
                case Closing closing -> String.join("\n", List.of(closing.signature(), closing.date()));
                case Document.ProseTable prose -> throw new IllegalArgumentException("no table within prose here");
                case Grid grid -> grid.rows().stream().map(row -> line.of(row, grid.columns())).collect(Collectors.joining("\n", begin, end));
            }).append('\n');
        }
        return out.toString().replace('（', '(').replace('）', ')').replace('，', ',').replace('：', ':');
    }
}

package nianbao.input.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.format.Block.Layout;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.input.flow.FlowTable;
import nianbao.input.grid.GridTable;
import nianbao.input.label.FoundCells;
import nianbao.input.label.GroupHeads;
import nianbao.input.label.OfficialTable;
import nianbao.input.label.OfficialTables;
import nianbao.input.settle.OpenRows;
import nianbao.input.source.Label;
import nianbao.input.source.Seen;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceGrid;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Note;
import nianbao.report.Space;

/** Finds the official tables: grids by what they hold, wherever they stand, and tables written as running text. */
public final class TablesReader {

    /** Labels that make a grid outside its section one of the official tables. */
    private static final int FEWEST_LABELS = 3;
    /** The longest official table has some seventy rows. */
    private static final int MOST_ROWS = 500;
    private static final int LONGEST_CAPTION = 30;
    /** Of lists made by an office itself, which the official ones lack. */
    private static final Pattern HEADS = Pattern.compile("(?:指标名称|统计指标|计量单位|单位|统计数|数量|(?:20\\d\\d|本)年度?|历年累计|累计){1,12}");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");

    private final ReportFormat format;
    private final int year;
    private final List<Note> notes;
    private final FoundCells cells = new FoundCells();
    private final OpenRows openRows = new OpenRows(cells);
    private final Map<String, GridTable> grids = new LinkedHashMap<>();
    private final Map<String, String> again = new HashMap<>();
    private final TableNotes beside;

    public TablesReader(ReportFormat format, int year, List<Note> notes) {
        this.format = format;
        this.year = year;
        this.notes = notes;
        beside = new TableNotes(format.freeProse().isPresent(), notes);
    }

    /** Reads a section that holds a table, in one part or several, as grids or as text. */
    public void read(Section section, List<SourceBlock> blocks) {
        var own = OfficialTables.of(section.code()).orElseThrow();
        var words = new ArrayList<SourceParagraph>();
        String above = null;
        boolean apart = false;
        var others = ofOtherYears(blocks);
        for (var block : blocks) {
            switch (block) {
                case SourceGrid grid when others.contains(grid) ->
                    notes.add(Note.of("table.unplaced", "表上写的是另一年，没有读入：" + String.join("\n", grid.lines()), grid.place()));
                case SourceGrid grid when grid.rows().size() > MOST_ROWS -> notes.add(Note.of("table.unplaced",
                        "表格有 " + grid.rows().size() + " 行，不是官方表格：" + String.join("\n", grid.lines()), grid.place()));
                case SourceGrid whole -> {
                    var grid = beside.without(section, whole);
                    if (grid.rows().isEmpty()) {
                        continue;
                    }
                    apart = true;
                    var shape = best(grid, 1, own);
                    table(shape).read(shape.isUnlabelled() ? GroupHeads.under(shape, grid, Optional.ofNullable(above)) : grid);
                }
                case SourceParagraph paragraph -> words.add(paragraph);
            }
            above = block instanceof SourceParagraph paragraph ? paragraph.text() : null;
        }
        lines(section, words);
        beside.take(section, words, apart);
        if (!words.isEmpty()) {
            var text = words.stream().map(SourceParagraph::text).collect(Collectors.joining("\n"));
            var place = words.getFirst().place();
            new FlowTable(own, cells, openRows, format.edition(), year, place, text).read().stream()
                    .filter(rest -> !OfficialTables.areLabels(rest) && !isHead(own, rest))
                    .forEach(rest -> cells.notes.add(Note.of("text.unplaced", "表格部分未能归位的文字：" + rest, place)));
        }
    }

    /** Nothing but heads of columns, run together or not. */
    private static boolean isHead(OfficialTable table, String text) {
        return text.lines().allMatch(line -> table.isFurniture(line) || HEADS.matcher(Label.normal(line)).matches());
    }

    public static boolean isOfficial(SourceGrid grid) {
        return best(grid, FEWEST_LABELS, null) != null;
    }

    /** Reads a grid that stands among prose, if it is one of the official tables. */
    public boolean readIfOfficial(SourceGrid grid) {
        var shape = best(grid, FEWEST_LABELS, null);
        if (shape != null) {
            table(shape).read(grid);
        }
        return shape != null;
    }

    /** Tables under a line that names another year, where one stands beside them that does not: printed for comparison. */
    private List<SourceGrid> ofOtherYears(List<SourceBlock> blocks) {
        var others = new ArrayList<SourceGrid>();
        int all = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof SourceGrid grid) {
                all++;
                var named = i > 0 && blocks.get(i - 1) instanceof SourceParagraph caption && caption.text().length() <= LONGEST_CAPTION
                        ? YEAR.matcher(caption.text())
                        : null;
                if (named != null && named.find() && year > 0 && Integer.parseInt(named.group(1)) != year && !named.find()) {
                    others.add(grid);
                }
            }
        }
        return others.size() < all ? others : List.of();
    }

    /** Rows printed a second time behind the report: they settle figures that ran together, and nothing else. */
    public void appendix(SourceGrid grid) {
        var shape = best(grid, 1, null);
        if (shape != null) {
            var second = new FoundCells();
            var reader = new GridTable(shape, second, new OpenRows(second), format.edition(), year);
            reader.read(grid);
            reader.finish();
            second.texts.forEach(again::putIfAbsent);
        }
    }

    private GridTable table(OfficialTable shape) {
        return grids.computeIfAbsent(shape.code(), code -> new GridTable(shape, cells, openRows, format.edition(), year));
    }

    private static OfficialTable best(SourceGrid grid, int fewest, OfficialTable otherwise) {
        if (grid.rows().size() > MOST_ROWS) {
            return otherwise;
        }
        OfficialTable best = otherwise;
        int most = fewest - 1;
        for (var shape : OfficialTables.all()) {
            int like = GridTable.likeness(shape, grid);
            if (like > most) {
                most = like;
                best = shape;
            }
        }
        return best;
    }

    /** Fields printed as lines under a table: "审核人：甲". Several may stand on one line. */
    private void lines(Section section, List<SourceParagraph> words) {
        var labels = section.table().blocks().stream().filter(block -> block.layout() == Layout.LINES)
                .flatMap(block -> block.rowLines().stream()).toList();
        if (labels.isEmpty()) {
            return;
        }
        var pattern = Pattern.compile("(" + labels.stream().map(node -> Pattern.quote(node.label()))
                .collect(Collectors.joining("|")) + ")\\s*[:：]");
        words.removeIf(paragraph -> {
            var text = paragraph.text();
            var matcher = pattern.matcher(text);
            if (!matcher.lookingAt()) {
                return false;
            }
            do {
                var label = matcher.group(1);
                int from = matcher.end();
                boolean more = matcher.find();
                var value = Space.strip(text.substring(from, more ? matcher.start() : text.length()));
                var row = labels.stream().filter(node -> node.label().equals(label)).findFirst().orElseThrow();
                cells.texts.putIfAbsent(section.code() + "." + row.code(), value);
                if (!more) {
                    return true;
                }
            } while (true);
        });
    }

    /** What is printed beside the tables, by field. */
    public Map<String, String> beside() {
        return Collections.unmodifiableMap(beside.texts());
    }

    /** Where each cell was seen. */
    public Map<String, Seen> seen() {
        return Collections.unmodifiableMap(cells.seen);
    }

    /** All cells, once every block was seen. */
    public Map<String, String> settle() {
        grids.values().forEach(GridTable::finish);
        openRows.settle(again);
        notes.addAll(cells.notes);
        return cells.texts;
    }
}

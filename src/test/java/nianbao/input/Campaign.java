package nianbao.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nianbao.document.Composer;
import nianbao.document.Document;
import nianbao.format.CellType;
import nianbao.input.file.ReportFileReader;
import nianbao.input.text.MarkdownPages;
import nianbao.input.text.PipedPages;
import nianbao.report.Report;

/** Many reports in many layouts, and how truly they are read: the measure of {@link ReportReader}. */
public final class Campaign {

    /** A way to write a document to a file. */
    public interface Layout {
        byte[] of(Document document) throws Exception;
    }

    /**
     * What became of the cells of some files.
     *
     * @param right  read as printed
     * @param open   left out, with a note
     * @param several those of the open ones that the file does not settle: several ways to fill the table fit all its sums
     * @param doubted read differently, with a note
     * @param wrong  read differently, and nothing said
     */
    public record Score(int right, int open, int several, int doubted, int wrong) {

        Score plus(Score other) {
            return new Score(right + other.right, open + other.open, several + other.several, doubted + other.doubted, wrong + other.wrong);
        }

        public int cells() {
            return right + open + doubted + wrong;
        }

        public double share() {
            return 100.0 * right / Math.max(1, cells());
        }

        /** The share of those that the file settles. */
        public double settled() {
            return 100.0 * right / Math.max(1, cells() - several);
        }

        @Override
        public String toString() {
            return String.format(
                    "%d cells, right %.3f %%, open with a note %d (%d fit in several ways; of the others right %.3f %%), doubted %d, wrong in silence %d",
                    cells(), share(), open, several, settled(), doubted, wrong);
        }
    }

    /** What the reader says where it has shown that each way is part of one to fill the whole table. */
    private static final String SEVERAL_WAYS = "种填法都符合勾稽关系";

    static final Map<String, Layout> LAYOUTS = new LinkedHashMap<>();

    static {
        WebPages.ALL.forEach((name, page) -> LAYOUTS.put(name, document -> utf8(page.apply(document))));
        LAYOUTS.put("cms", document -> Layouts.cms(document).getBytes(Charset.forName("GB18030")));
        LAYOUTS.put("pipes", document -> utf8(Layouts.pipes(document)));
        LAYOUTS.put("tabs", document -> utf8(Layouts.tabs(document)));
        LAYOUTS.put("cells with tabs", document -> utf8(Layouts.cellsWithTabs(document)));
        LAYOUTS.put("cells alone", document -> utf8(Layouts.cellsAlone(document)));
        LAYOUTS.put("spaces", document -> utf8(Layouts.spaces(document)));
        PipedPages.ALL.forEach((name, page) -> LAYOUTS.put(name, document -> utf8(page.apply(document))));
        MarkdownPages.ALL.forEach((name, page) -> LAYOUTS.put(name, document -> utf8(page.apply(document))));
        LAYOUTS.put("docx", Layouts::docx);
        LAYOUTS.put("xlsx", Layouts::xlsx);
    }

    static final Map<String, UnaryOperator<String>> FIGURES = Map.of(
            "plain", text -> text,
            "thousands", text -> text.length() > 3 ? text.substring(0, text.length() - 3) + "," + text.substring(text.length() - 3) : text,
            "full width", text -> text.chars().mapToObj(c -> Character.toString(c >= '0' && c <= '9' ? c - '0' + '０' : c)).collect(Collectors.joining()),
            "blank zeros", text -> text.equals("0") ? "" : text,
            "slash zeros", text -> text.equals("0") ? "/" : text,
            "unit", text -> text.equals("0") ? "0" : text + "件");

    private final Map<String, Score> byLayout = new TreeMap<>();
    private final Map<String, Score> byReshape = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private Score all = new Score(0, 0, 0, 0, 0);

    /** Files from seeds 0, 1, 2 … in the layouts that need no browser. */
    public static Campaign of(int files) {
        var campaign = new Campaign();
        for (int seed = 0; seed < files; seed++) {
            campaign.one(seed, LAYOUTS);
        }
        return campaign;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public Score all() {
        return all;
    }

    /** The first cells that were wrong in silence, and what threw. */
    public List<String> faults() {
        return faults;
    }

    /** One file from a seed: a year, figures, at most two reshapes, a layout. */
    void one(long seed, Map<String, Layout> layouts) {
        var random = new Random(seed);
        random.nextInt();
        var report = report(random);
        var names = new ArrayList<>(Reshapes.ALL.keySet());
        var reshapes = new ArrayList<String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            reshapes.add(names.get(random.nextInt(names.size())));
        }
        var layout = new ArrayList<>(layouts.keySet()).get(random.nextInt(layouts.size()));
        one(seed + " " + report.year() + " " + layout + " " + reshapes, report, reshapes, layout, layouts.get(layout));
    }

    public void one(String name, Report report, List<String> reshapes, String layout, Layout writer) {
        try {
            var document = Composer.compose(report, false);
            for (var reshape : reshapes) {
                document = Reshapes.ALL.get(reshape).apply(document);
            }
            var score = score(report, document, writer.of(document), name);
            all = all.plus(score);
            byLayout.merge(layout, score, Score::plus);
            (reshapes.isEmpty() ? List.of("none") : reshapes).forEach(reshape -> byReshape.merge(reshape, score, Score::plus));
        } catch (Exception e) {
            faults.add(name + ": " + e);
        }
    }

    private Score score(Report report, Document document, byte[] file, String name) throws Exception {
        var read = ReportFileReader.read(file);
        var noted = read.notes().stream().flatMap(note -> note.fields().stream()).collect(Collectors.toSet());
        var printed = document.blocks().stream().filter(Document.Grid.class::isInstance).map(Document.Grid.class::cast)
                .flatMap(grid -> grid.rows().stream()).flatMap(row -> row.cells().stream()).map(Document.GridCell::field).collect(Collectors.toSet());
        var unsettled = read.notes().stream().filter(note -> note.message().contains(SEVERAL_WAYS)).flatMap(note -> note.fields().stream())
                .collect(Collectors.toSet());
        int right = 0, open = 0, several = 0, doubted = 0, wrong = 0;
        for (var cell : report.format().cells().keySet()) {
            var found = read.fields().get(cell);
            boolean there = printed.contains(cell) || report.format().cell(cell).type() == CellType.TEXT;
            if (there ? report.text(cell).equals(found) : found == null && noted.contains(cell)) {
                right++;
            } else if (noted.contains(cell)) {
                open += found == null ? 1 : 0;
                several += found == null && unsettled.contains(cell) ? 1 : 0;
                doubted += found == null ? 0 : 1;
            } else {
                wrong++;
                if (wrong == 1) {
                    faults.add(name + ": " + cell + " “" + report.text(cell) + "” read as " + found);
                }
            }
        }
        return new Score(right, open, several, doubted, wrong);
    }

    private static Report report(Random random) {
        int year = List.of(2017, 2020, 2023, 2024).get(random.nextInt(4));
        var kind = FIGURES.keySet().stream().sorted().toList().get(random.nextInt(FIGURES.size()));
        return report(year, random.nextInt(10_000), random.nextInt(2) == 0 ? "plain" : kind);
    }

    public static Report report(int year, long seed, String kind) {
        var report = LayoutsTest.report(year, seed);
        var fields = new LinkedHashMap<>(report.fields());
        fields.replaceAll((field, text) -> report.format().cell(field) == null || report.format().cell(field).type() == CellType.TEXT
                ? text : FIGURES.get(kind).apply(text));
        return new Report(report.format(), report.agency(), year, fields);
    }

    /** The figures, by layout and by reshape. */
    public String table() {
        var out = new StringBuilder("all: " + all + "\n");
        byLayout.forEach((layout, score) -> out.append("  layout ").append(layout).append(": ").append(score).append('\n'));
        byReshape.forEach((reshape, score) -> out.append("  change ").append(reshape).append(": ").append(score).append('\n'));
        return out.toString();
    }
}

package nianbao.inspect;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.check.text.Excerpt;
import nianbao.format.Formats;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceGrid;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.input.source.SourcedReport;
import nianbao.report.Note;
import nianbao.report.Place;

/**
 * What a reader saw in a file, as a page: its text and its tables in order, under each table which printed label took which
 * figures for which official row, and every note with the cells it is about.
 */
public final class ExplainedReading {

    private static final String STYLE = "body{font:16px/1.6 serif;max-width:72em;margin:2em auto;padding:0 1em;color:#222}table{border-collapse:collapse;margin:.5em 0}"
            + "td,th{border:1px solid #999;padding:.1em .5em;text-align:left;vertical-align:top;white-space:pre-line}.place{color:#666;font-size:.8em}"
            + ".took{background:#eef6ee}.doubt{background:#fff3d6}p{white-space:pre-line;margin:.3em 0}section{border-left:3px solid #ccc;padding-left:1em;margin:1em 0}";

    private final SourcedReport reading;
    /** Cells by where they were seen. */
    private final Map<Place, Map<String, StringBuilder>> rows = new LinkedHashMap<>();
    private final StringBuilder out = new StringBuilder();

    private ExplainedReading(SourcedReport reading) {
        this.reading = reading;
    }

    /** @param reading a report beside its source */
    public static String of(SourcedReport reading) {
        return new ExplainedReading(reading).page();
    }

    private String page() {
        var report = reading.report();
        rows();
        out.append(
                "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>读取说明</title><style>")
                .append(STYLE).append("</style></head><body><h1>读取说明</h1>");
        line("机关：" + shown(report.agency()) + "　年份：" + (report.year() == 0 ? "没有找到" : report.year() + "年") + "　格式：" + report.format().name());
        line("标题：" + shown(report.title()));
        out.append("<h2>存疑和没有归位的内容（").append(report.notes().size()).append("处）</h2>");
        report.notes().forEach(this::note);
        out.append("<h2>原文和各处读到的格</h2>");
        var left = new LinkedHashSet<>(rows.keySet());
        for (var block : reading.source().blocks()) {
            block(block);
            if (left.remove(block.place())) {
                took(block.place());
            }
        }
        left.forEach(this::took);
        return out.append("</body></html>\n").toString();
    }

    private static String shown(String text) {
        return text.isEmpty() ? "没有找到" : text;
    }

    /** A row of cells after the other, by place: the printed label, the official row, the figures, by what. */
    private void rows() {
        var doubts = reading.report().notes().stream().flatMap(note -> note.fields().stream().map(field -> Map.entry(field, Excerpt.start(note.message()))))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining("；"))));
        reading.seen().forEach((field, seen) -> {
            var cell = Formats.all().stream().map(format -> format.cell(field)).filter(found -> found != null).findFirst().orElse(null);
            var name = cell == null ? field : cell.name();
            var by = doubts.containsKey(field) ? "存疑：" + doubts.get(field) : seen.label().isEmpty() ? "按表头和格的次序" : "按行标签和表头";
            rows.computeIfAbsent(seen.place(), place -> new LinkedHashMap<>()).computeIfAbsent(seen.label() + "\0" + by, row -> new StringBuilder())
                    .append(row(name, reading.report().fields().getOrDefault(field, "")));
        });
    }

    private static String row(String name, String text) {
        return name + " = " + (text.isEmpty() ? "（空白）" : text) + "\n";
    }

    private void block(SourceBlock block) {
        out.append("<section><span class=\"place\">").append(escape(place(block.place()))).append("</span>");
        switch (block) {
            case SourceParagraph paragraph -> line(paragraph.text());
            case SourceGrid grid -> {
                out.append("<table>");
                for (var row : grid.rows()) {
                    out.append("<tr>");
                    row.forEach(cell -> out.append("<td colspan=").append(cell.colspan()).append(" rowspan=").append(cell.rowspan()).append('>')
                            .append(escape(cell.text())).append("</td>"));
                    out.append("</tr>");
                }
                out.append("</table>");
            }
        }
        out.append("</section>");
    }

    private void took(Place place) {
        out.append("<table class=\"took\"><tr><th>原文的行标签<th>读入的格<th>依据</tr>");
        rows.get(place).forEach((key, cells) -> {
            var parts = List.of(key.split("\0", -1));
            out.append("<tr").append(parts.getLast().startsWith("存疑") ? " class=\"doubt\"" : "").append("><td>")
                    .append(escape(parts.getFirst().isEmpty() ? "（没有）" : parts.getFirst())).append("<td>")
                    .append(escape(cells.toString().strip())).append("<td>").append(escape(parts.getLast())).append("</tr>");
        });
        out.append("</table>");
    }

    private void note(Note note) {
        line(note.code() + "　" + place(note.place()) + "　" + note.message() + (note.fields().isEmpty() ? "" : "（" + note.fields().size() + " 格）"));
    }

    private static String place(Place place) {
        return (place.page() > 0 ? "第 " + place.page() + " 页" : "") + (place.line() > 0 ? "第 " + place.line() + " 行（段）" : "");
    }

    private void line(String text) {
        out.append("<p>").append(escape(text)).append("</p>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}

package nianbao.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nianbao.document.Composer;
import nianbao.document.Document;
import nianbao.format.Formats;
import nianbao.input.file.ReportFileReader;
import nianbao.output.Samples;
import nianbao.report.Report;
import nianbao.report.Totals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts of published reports, each held to every cell and to its prose. */
public class LayoutsTest {

    private static final String AGENCY = "清河县卫生健康局";

    private interface Layout {
        byte[] of(Document document) throws Exception;
    }

    private static final Map<String, Layout> ALL = new LinkedHashMap<>();

    static {
        ALL.put("pipes", d -> utf8(Layouts.pipes(d)));
        ALL.put("tabs", d -> Layouts.tabs(d).getBytes(Charset.forName("GB18030")));
        ALL.put("cells with tabs", d -> utf8(Layouts.cellsWithTabs(d)));
        ALL.put("cells alone", d -> Layouts.cellsAlone(d).getBytes(StandardCharsets.UTF_16LE));
        ALL.put("spaces", d -> utf8(Layouts.spaces(d)));
        ALL.put("together", d -> utf8(Layouts.together(d)));
        ALL.put("cms", d -> Layouts.cms(d).getBytes(Charset.forName("GB18030")));
        ALL.put("docx", Layouts::docx);
        ALL.put("xlsx", Layouts::xlsx);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Figures that add up. */
    public static Report report(int year, long seed) {
        var random = new Random(seed);
        var format = Formats.ofYear(year).orElseThrow();
        var fields = new LinkedHashMap<>(Samples.prose(year));
        for (var cell : format.cells().values()) {
            if (!format.totals().containsKey(cell.code())) {
                fields.put(cell.code(), Integer.toString(random.nextInt(4) == 0 ? random.nextInt(90) : 0));
            }
        }
        var filled = new LinkedHashMap<>(Totals.fill(format, fields));
        for (var column : List.of("natural", "business", "research", "welfare", "legal", "other-org", "total")) {
            int all = number(filled, "total", column) + number(filled, "carried-out", column);
            filled.put("applications.carried-in." + column, "0");
            filled.put("applications.received." + column, Integer.toString(all));
        }
        if (year < 2019) {
            filled.keySet().removeIf(field -> field.startsWith("applications."));
        }
        filled.keySet().retainAll(format.fields());
        filled.replaceAll((field, text) -> nianbao.report.Space.strip(text));
        return new Report(format, AGENCY, year, filled);
    }

    private static int number(Map<String, String> fields, String row, String column) {
        return Integer.parseInt(fields.getOrDefault("applications." + row + "." + column, "0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2017, 2020, 2023})
    void everyLayoutGivesEveryCell(int year) throws Exception {
        var faults = new ArrayList<String>();
        for (var layout : ALL.entrySet()) {
            for (int seed = 0; seed < 5; seed++) {
                if (layout.getKey().equals("together") && year == 2017) {
                    continue;
                }
                var report = report(year, seed);
                var read = ReportFileReader.read(layout.getValue().of(Composer.compose(report, false)));
                int wrong = 0, open = 0;
                String first = null;
                for (var cell : report.format().cells().keySet()) {
                    var expected = report.text(cell);
                    var found = read.fields().get(cell);
                    if (found == null && read.notes().stream().anyMatch(n -> n.fields().contains(cell))) {
                        open++;
                    } else if (!expected.equals(found)) {
                        wrong++;
                        first = first == null ? cell + " " + expected + "→" + found : first;
                    }
                }
                if (wrong > 0 || open > 0 && !layout.getKey().equals("together")) {
                    faults.add(layout.getKey() + " seed " + seed + ": wrong " + wrong + " open " + open + " " + first + " "
                            + read.notes().stream().limit(3).toList());
                }
                for (var field : List.of("preface", "overview", "problems", "other-matters", "body", "signature", "date")) {
                    var expected = tight(report.text(field));
                    if (!expected.equals(tight(read.fields().getOrDefault(field, "")))
                            && !(layout.getKey().equals("together") && List.of("signature", "date").contains(field))) {
                        faults.add(layout.getKey() + " " + field + ": " + shortened(read.fields().get(field)));
                    }
                }
                assertEquals(AGENCY, read.agency(), layout.getKey());
                assertEquals(year, read.year(), layout.getKey());
            }
        }
        assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
    }

    /** Extractors lose cells. Whatever moves because of that must not move in silence. */
    @ParameterizedTest
    @ValueSource(strings = {"pipes", "tabs", "cells with tabs", "spaces"})
    void aLostCellLeavesNoOtherWrongInSilence(String layout) throws Exception {
        var random = new Random(5);
        var faults = new ArrayList<String>();
        for (int seed = 0; seed < 30; seed++) {
            var report = report(List.of(2017, 2020, 2023).get(seed % 3), seed);
            var document = Composer.compose(report, false);
            var text = switch (layout) {
                case "pipes" -> Layouts.pipes(document);
                case "tabs" -> Layouts.tabs(document);
                case "spaces" -> Layouts.spaces(document);
                default -> Layouts.cellsWithTabs(document);
            };
            var separator = Map.of("pipes", " | ", "tabs", "\t", "spaces", "  ").getOrDefault(layout, "\n\t");
            var damaged = withoutCell(text, separator, random);
            var read = ReportFileReader.read(utf8(damaged));
            for (var cell : report.format().cells().keySet()) {
                if (!report.text(cell).equals(read.fields().get(cell))
                        && read.notes().stream().noneMatch(note -> note.fields().contains(cell))) {
                    faults.add(seed + " " + cell + ": " + report.text(cell) + " read as " + read.fields().get(cell));
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /** The text without one figure that stands after a separator. */
    private static String withoutCell(String text, String separator, Random random) {
        var places = new ArrayList<int[]>();
        var matcher = java.util.regex.Pattern.compile(java.util.regex.Pattern.quote(separator) + "\\d{1,4}(?=\\s|$)").matcher(text);
        while (matcher.find()) {
            places.add(new int[]{matcher.start(), matcher.end()});
        }
        var place = places.get(random.nextInt(places.size()));
        return text.substring(0, place[0]) + text.substring(place[1]);
    }

    private static String shortened(String text) {
        return text == null || text.length() < 120 ? text : text.substring(0, 60) + " … " + text.substring(text.length() - 60);
    }

    private static String tight(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }
}

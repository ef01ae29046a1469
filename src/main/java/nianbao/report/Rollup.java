package nianbao.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nianbao.format.Cell;
import nianbao.format.CellType;
import nianbao.format.ReportFormat;
import nianbao.report.Part.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * The tables of several reports added up, cell by cell (汇总): what a government's own report says of the agencies below
 * it. Sums are exact. A cell that one of the reports leaves open, blank, marked or in words has no sum, and says whose
 * cell it is; a report of another edition gives the cells both editions have. Totals come from the sums, not from the
 * totals that were printed.
 *
 * @param reports those that were added, as published
 * @param sums    by code, in the order of the edition; cells that hold words are not among them
 */
public record Rollup(ReportFormat format, List<CellTexts> reports, Map<String, Sum> sums) {

    public static Rollup of(ReportFormat format, List<Report> reports) {
        return ofCells(format, reports.stream().map(CellTexts::of).toList());
    }

    /** The same of reports of which only the cells are at hand. */
    public static Rollup ofCells(ReportFormat format, List<CellTexts> reports) {
        var columns = new LinkedHashMap<String, CellSum>();
        format.cells().forEach((code, cell) -> {
            if (cell.type().isNumber()) {
                columns.put(code, new CellSum(cell, format.totals().containsKey(code)));
            }
        });
        var editions = new HashMap<ReportFormat, SharedCells>();
        for (int place = 0; place < reports.size(); place++) {
            var report = reports.get(place);
            editions.computeIfAbsent(report.format(), theirs -> SharedCells.of(theirs, format, columns)).add(place, report);
        }
        var sums = new LinkedHashMap<String, Sum>();
        columns.forEach((code, column) -> sums.put(code, column.sum()));
        var whole = Totals.fill(format, texts(sums));
        format.totals().keySet()
                .forEach(code -> sums.computeIfPresent(code, (c, sum) -> new Sum(sum.cell(), Figure.of(whole.get(code)).number(), "", true, sum.unadded())));
        return new Rollup(format, List.copyOf(reports), Collections.unmodifiableMap(sums));
    }

    /**
     * Where the cells of an edition go.
     *
     * @param sums    by their places in that edition; {@code null} where nothing is added
     * @param lacking cells of ours that it does not have, or has as something else
     */
    private record SharedCells(List<@Nullable CellSum> sums, List<CellSum> lacking) {

        static SharedCells of(ReportFormat theirs, ReportFormat ours, Map<String, CellSum> columns) {
            var sums = new ArrayList<@Nullable CellSum>();
            theirs.cells().forEach((code, cell) -> sums.add(isShared(theirs, ours, code) ? columns.get(code) : null));
            return new SharedCells(sums, columns.values().stream().filter(column -> !isShared(theirs, ours, column.cell().code())).toList());
        }

        void add(int place, CellTexts report) {
            report.each((cell, from, to) -> {
                var sum = sums.get(cell);
                if (sum != null) {
                    sum.add(report, from, to);
                }
            });
            lacking.forEach(sum -> sum.add(anotherEdition(place, report, sum.cell().code())));
        }
    }

    private static boolean isShared(ReportFormat theirs, ReportFormat ours, String code) {
        Cell one = theirs.cell(code), other = ours.cell(code);
        return theirs == ours || one != null && other != null && one.type() == other.type();
    }

    private static Part anotherEdition(int place, CellTexts report, String code) {
        return new Part(place, Objects.requireNonNullElse(report.text(code), ""), null, Trouble.EDITION);
    }

    /** What is to be entered: every sum that is known, except totals, which compute themselves. */
    public Map<String, String> texts() {
        return texts(sums);
    }

    private static Map<String, String> texts(Map<String, Sum> sums) {
        var texts = new LinkedHashMap<String, String>();
        sums.forEach((code, sum) -> {
            if (sum.isKnown() && !sum.total()) {
                texts.put(code, sum.text());
            }
        });
        return texts;
    }

    /** What each report gives to a cell that has a sum, in the order they were added; of a total, what each printed. */
    public List<Part> parts(String code) {
        var cell = Objects.requireNonNull(sums.get(code)).cell();
        var parts = IntStream.range(0, reports.size()).mapToObj(place -> isShared(reports.get(place).format(), format, code)
                ? Part.of(place, cell, reports.get(place).text(code)) : anotherEdition(place, reports.get(place), code)).toList();
        return cell.type() == CellType.AMOUNT ? CellSum.inOneUnit(parts) : parts;
    }
}

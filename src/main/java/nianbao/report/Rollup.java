package nianbao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
public record Rollup(ReportFormat format, List<Report> reports, Map<String, Sum> sums) {

    public static Rollup of(ReportFormat format, List<Report> reports) {
        var sums = new LinkedHashMap<String, Sum>();
        var texts = new HashMap<String, String>();
        for (var cell : format.cells().values()) {
            if (cell.type().isNumber()) {
                boolean total = format.totals().containsKey(cell.code());
                var sum = sum(cell, total, parts(format, cell, reports));
                sums.put(cell.code(), sum);
                if (!total && sum.isKnown()) {
                    texts.put(cell.code(), sum.text());
                }
            }
        }
        var whole = Totals.fill(format, texts);
        format.totals().keySet()
                .forEach(code -> sums.computeIfPresent(code, (c, sum) -> new Sum(sum.cell(), Figure.of(whole.get(code)).number(), "", true, sum.parts())));
        return new Rollup(format, List.copyOf(reports), Collections.unmodifiableMap(sums));
    }

    /** What is to be entered: every sum that is known, except totals, which compute themselves. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        sums.forEach((code, sum) -> {
            if (sum.isKnown() && !sum.total()) {
                texts.put(code, sum.text());
            }
        });
        return texts;
    }

    private static List<Part> parts(ReportFormat format, Cell cell, List<Report> reports) {
        var parts = new ArrayList<Part>(reports.size());
        for (var report : reports) {
            var text = report.text(cell.code());
            var figure = Figure.of(text);
            var trouble = trouble(format, cell, report, figure);
            parts.add(new Part(report, text, trouble == null ? figure.number() : null, trouble));
        }
        return parts;
    }

    private static @Nullable Trouble trouble(ReportFormat format, Cell cell, Report report, Figure figure) {
        if (report.format() != format && !isSame(report.format().cell(cell.code()), cell)) {
            return Trouble.EDITION;
        }
        return switch (figure.kind()) {
            case BLANK -> report.fields().containsKey(cell.code()) ? Trouble.BLANK : Trouble.OPEN;
            case MARK -> Trouble.MARK;
            case TEXT -> Trouble.TEXT;
            case NUMBER -> !figure.note().isEmpty() ? Trouble.UNIT : cell.type() == CellType.AMOUNT ? ofAmount(figure)
                    : figure.unit().isEmpty() ? null : Trouble.UNIT;
        };
    }

    /** Nothing is nothing in every unit. */
    private static @Nullable Trouble ofAmount(Figure figure) {
        return figure.unit().isEmpty() ? figure.signum() == 0 ? null : Trouble.NO_UNIT
                : Money.power(figure.unit()) == null ? Trouble.UNIT : null;
    }

    private static boolean isSame(@Nullable Cell theirs, Cell ours) {
        return theirs != null && theirs.type() == ours.type();
    }

    private static Sum sum(Cell cell, boolean total, List<Part> parts) {
        if (cell.type() == CellType.AMOUNT) {
            return amount(cell, parts);
        }
        return new Sum(cell, total ? null : added(parts), "", total, List.copyOf(parts));
    }

    /** In the unit that all are printed in, in 万元 where they differ. */
    private static Sum amount(Cell cell, List<Part> parts) {
        var units = parts.stream().filter(Part::isAdded).map(part -> Figure.of(part.text()).unit())
                .filter(unit -> !unit.isEmpty()).distinct().toList();
        var unit = units.isEmpty() ? "" : units.size() == 1 ? units.getFirst() : "万元";
        var same = parts.stream().map(part -> in(unit, part)).toList();
        var number = added(same);
        return new Sum(cell, number, number == null ? "" : unit, false, same);
    }

    private static Part in(String unit, Part part) {
        if (part.number() == null) {
            return part;
        }
        var from = Money.power(Figure.of(part.text()).unit());
        var to = Money.power(unit);
        // Without a unit only nothing was added.
        var number = from == null || to == null ? BigDecimal.ZERO : plain(part.number().scaleByPowerOfTen(from - to));
        return new Part(part.report(), part.text(), number, null);
    }

    /** Never in powers of ten. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static @Nullable BigDecimal added(List<Part> parts) {
        if (parts.isEmpty() || parts.stream().anyMatch(part -> !part.isAdded())) {
            return null;
        }
        return parts.stream().map(Part::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

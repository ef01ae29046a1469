package nianbao.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nianbao.format.Cell;
import nianbao.format.CellType;
import nianbao.format.ReportFormat;
import nianbao.report.Part.Trouble;

/** What {@link Rollup} says, found without any shortcut: each cell of each report is read by itself, and every number is added to the others. */
final class RollupOfReports {

    /** @param number {@code null} where it is not known */
    record PlainSum(BigDecimal number, String unit, List<Part> parts) {

        List<Part> unadded() {
            return parts.stream().filter(part -> !part.isAdded()).toList();
        }
    }

    private RollupOfReports() {
    }

    static Map<String, PlainSum> sums(ReportFormat format, List<Report> reports) {
        var sums = new LinkedHashMap<String, PlainSum>();
        var texts = new HashMap<String, String>();
        for (var cell : format.cells().values().stream().filter(c -> c.type().isNumber()).toList()) {
            var parts = IntStream.range(0, reports.size()).mapToObj(i -> part(i, format, cell, reports.get(i))).toList();
            var sum = cell.type() == CellType.AMOUNT ? amount(parts) : new PlainSum(added(parts), "", parts);
            sums.put(cell.code(), sum);
            if (!format.totals().containsKey(cell.code()) && sum.number() != null) {
                texts.put(cell.code(), sum.number().toPlainString() + sum.unit());
            }
        }
        var whole = Totals.fill(format, texts);
        format.totals().keySet().forEach(code -> sums.computeIfPresent(code, (c, sum) -> new PlainSum(Figure.of(whole.get(code)).number(), "", sum.parts())));
        return sums;
    }

    private static Part part(int place, ReportFormat format, Cell cell, Report report) {
        var figure = report.figure(cell.code());
        var trouble = trouble(format, cell, report, figure);
        return new Part(place, report.text(cell.code()), trouble == null ? figure.number() : null, trouble);
    }

    private static Trouble trouble(ReportFormat format, Cell cell, Report report, Figure figure) {
        var theirs = report.format().cell(cell.code());
        if (report.format() != format && (theirs == null || theirs.type() != cell.type())) {
            return Trouble.EDITION;
        }
        boolean bare = figure.unit().isEmpty();
        return switch (figure.kind()) {
            case BLANK -> report.fields().containsKey(cell.code()) ? Trouble.BLANK : Trouble.OPEN;
            case MARK -> Trouble.MARK;
            case TEXT -> Trouble.TEXT;
            case NUMBER -> !figure.note().isEmpty() ? Trouble.UNIT
                    : cell.type() != CellType.AMOUNT ? bare ? null : Trouble.UNIT
                    : bare ? figure.signum() == 0 ? null : Trouble.NO_UNIT : Money.power(figure.unit()) == null ? Trouble.UNIT : null;
        };
    }

    private static PlainSum amount(List<Part> parts) {
        var units = parts.stream().filter(Part::isAdded).map(part -> Figure.of(part.text()).unit()).filter(unit -> !unit.isEmpty()).distinct().toList();
        var unit = units.isEmpty() ? "" : units.size() == 1 ? units.getFirst() : "万元";
        var same = parts.stream().map(part -> part.isAdded() ? new Part(part.place(), part.text(), in(unit, part), null) : part).toList();
        var number = added(same);
        return new PlainSum(number, number == null ? "" : unit, same);
    }

    private static BigDecimal in(String unit, Part part) {
        var own = Figure.of(part.text()).unit();
        if (own.isEmpty()) {
            return BigDecimal.ZERO;
        }
        var number = part.number().scaleByPowerOfTen(Money.power(own) - Money.power(unit));
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static BigDecimal added(List<Part> parts) {
        return parts.isEmpty() || parts.stream().anyMatch(part -> !part.isAdded()) ? null
                : parts.stream().map(Part::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

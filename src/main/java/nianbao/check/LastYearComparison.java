package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import nianbao.check.rule.Repetition;
import nianbao.check.rule.SameChecks;
import nianbao.check.text.ParagraphChange;
import nianbao.format.CellType;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.report.Figure;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A report beside last year's.
 *
 * @param parts the sections both editions have something of, in the order of the report
 * @param apart sections of this year's edition that last year's has nothing of
 */
public record LastYearComparison(Report last, Report report, List<ComparedPart> parts, List<Section> apart) {

    /**
     * One section.
     *
     * @param cells      a table's figures, in order
     * @param other      cells that last year's edition does not have
     * @param paragraphs a text's paragraphs, or those of the note beside a table
     * @param repetition what a text repeats, {@code null} for a table
     */
    public record ComparedPart(Section section, List<CellChange> cells, int other, List<ParagraphChange> paragraphs,
            @Nullable Repetition repetition) {
    }

    /** @param last last year's and this year's as readers get them, totals filled in */
    public static LastYearComparison of(Report last, Report report) {
        var parts = new ArrayList<ComparedPart>();
        var apart = new ArrayList<Section>();
        for (var section : report.format().sections()) {
            var part = switch (section.kind()) {
                case TABLE -> table(section, last, report);
                case PROSE -> last.format().has(section.code()) ? prose(section, last, report) : null;
                case SIGNATURE -> null;
            };
            if (part != null) {
                parts.add(part);
            } else if (section.kind() != Section.SectionKind.SIGNATURE) {
                apart.add(section);
            }
        }
        return new LastYearComparison(last, report, List.copyOf(parts), List.copyOf(apart));
    }

    /** What 存在的主要问题及改进情况 repeats of last year's, where both years have such a section. */
    public Optional<ComparedPart> problems() {
        var code = SameChecks.beforeLast(report);
        return parts.stream().filter(p -> p.section().code().equals(code)).findFirst();
    }

    private static ComparedPart prose(Section section, Report last, Report report) {
        var before = last.text(section.code());
        var now = report.text(section.code());
        return new ComparedPart(section, List.of(), 0, ParagraphChange.of(before, now), Repetition.of(now, before));
    }

    private static @Nullable ComparedPart table(Section section, Report last, Report report) {
        var changes = new ArrayList<CellChange>();
        var split = new LinkedHashSet<String>();
        int other = 0;
        for (var cell : report.format().cells(section)) {
            if (cell.type() == CellType.TEXT) {
                continue;
            }
            var code = cell.code();
            var parts = withStar(code);
            var whole = whole(code);
            if (last.format().cell(code) != null) {
                changes.add(CellChange.of(code, cell.name(), last.text(code), report.text(code), cell.unit()));
            } else if (last.format().cellsLike(parts).findAny().isPresent()) {
                changes.add(CellChange.of(code, cell.name(), sum(last, parts), report.text(code), cell.unit()));
            } else if (isCount(last.format(), whole)) {
                // One row of last year's that is several today: their sum, once.
                if (split.add(whole)) {
                    changes.add(CellChange.of(whole, report.format().namesLike(withStar(whole)), last.text(whole),
                            sum(report, withStar(whole)), cell.unit()));
                }
            } else {
                other++;
            }
        }
        var note = section.code() + Section.NOTE;
        return changes.isEmpty() ? null : new ComparedPart(section, List.copyOf(changes), other,
                ParagraphChange.of(last.text(note), report.text(note)), null);
    }

    private static boolean isCount(ReportFormat format, String code) {
        var cell = format.cell(code);
        return cell != null && cell.type() != CellType.TEXT;
    }

    /** The sum of a row's parts as a cell's text; "" when one of them is no number. */
    private static String sum(Report report, String parts) {
        var sum = BigDecimal.ZERO;
        for (var cell : report.format().cellsLike(parts).toList()) {
            var number = report.figure(cell.code()).number();
            if (number == null) {
                return "";
            }
            sum = sum.add(number);
        }
        return Figure.plain(sum);
    }

    /** applications.other.natural: its parts are applications.other.*.natural. */
    private static String withStar(String code) {
        int column = code.lastIndexOf('.');
        return code.substring(0, column) + ".*" + code.substring(column);
    }

    /** applications.other.rest.natural: a part of applications.other.natural. */
    private static String whole(String code) {
        int column = code.lastIndexOf('.');
        int row = code.lastIndexOf('.', column - 1);
        return row < 0 ? code : code.substring(0, row) + code.substring(column);
    }
}

package nianbao.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import nianbao.check.Similarity.Pairs;
import nianbao.format.Section;
import nianbao.report.Report;
import nianbao.report.Space;

/**
 * A report beside last year's: cell by cell and paragraph by paragraph.
 *
 * @param cells the cells both have a number in, in the order of the report
 * @param texts the prose both editions have
 */
public record Comparison(List<CellChange> cells, List<TextChange> texts) {

    /**
     * @param change  this year's less last year's
     * @param percent of last year's, one decimal; {@code null} when that is 0
     */
    public record CellChange(String cell, BigDecimal last, BigDecimal now, BigDecimal change, BigDecimal percent) {
    }

    /** How a paragraph stands to last year's. */
    public enum Kind { SAME, CHANGED, NEW }

    /** @param was last year's paragraph it is nearest to, "" when it is new */
    public record Paragraph(Kind kind, String text, String was) {
    }

    /**
     * @param repeats characters in sentences that repeat, of all, 0 to 1
     * @param gone    last year's paragraphs that nothing came of
     */
    public record TextChange(String field, double repeats, List<Paragraph> paragraphs, List<String> gone) {
    }

    public static Comparison of(Report now, Report last) {
        var cells = new ArrayList<CellChange>();
        for (var cell : now.format().cells().keySet()) {
            var a = last.figure(cell);
            var b = now.figure(cell);
            if (a.isNumber() && b.isNumber()) {
                var change = b.number().subtract(a.number());
                cells.add(new CellChange(cell, a.number(), b.number(), change, a.number().signum() == 0 ? null
                        : change.movePointRight(2).divide(a.number().abs(), 1, RoundingMode.HALF_UP)));
            }
        }
        var texts = now.format().sections().stream().filter(s -> s.kind() == Section.Kind.PROSE && last.format().has(s.code()))
                .map(s -> text(s.code(), now.text(s.code()), last.text(s.code()))).toList();
        return new Comparison(List.copyOf(cells), texts);
    }

    private static TextChange text(String field, String now, String last) {
        var before = lines(last);
        var pairs = before.stream().map(Pairs::of).toList();
        var used = new boolean[before.size()];
        var paragraphs = new ArrayList<Paragraph>();
        for (var line : lines(now)) {
            var own = Pairs.of(line);
            int best = -1;
            double most = 0;
            for (int i = 0; i < pairs.size(); i++) {
                double like = own.like(pairs.get(i));
                if (like > most) {
                    most = like;
                    best = i;
                }
            }
            var kind = most >= Similarity.SAME ? Kind.SAME : most >= Similarity.CHANGED ? Kind.CHANGED : Kind.NEW;
            if (kind != Kind.NEW) {
                used[best] = true;
            }
            paragraphs.add(new Paragraph(kind, line, kind == Kind.NEW ? "" : before.get(best)));
        }
        var gone = new ArrayList<String>();
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                gone.add(before.get(i));
            }
        }
        return new TextChange(field, Repetition.of(now, last).share(), List.copyOf(paragraphs), List.copyOf(gone));
    }

    private static List<String> lines(String text) {
        return text.lines().map(Space::strip).filter(l -> !l.isEmpty()).toList();
    }
}

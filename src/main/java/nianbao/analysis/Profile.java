package nianbao.analysis;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.report.Report;
import nianbao.report.Sha256;
import nianbao.report.Space;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a report to compare it with others: its measures, and a print of its tables that equal tables share.
 *
 * @param parts   sums of cells by measure; those that no cell gives are left out
 * @param wholes  what shares are of
 * @param figures how many cells hold a figure above 0
 * @param print   the same for the same figures in the same cells
 * @param prose   its long paragraphs, each by a print of its own
 */
public record Profile(int year, Map<String, BigDecimal> parts, Map<String, BigDecimal> wholes, int figures, String print, List<Passage> prose) {

    private static final int SHOWN = 20;

    /** @param print the same for the same words, however they are spaced; {@code begin} are the first of them */
    public record Passage(String print, String begin) {
    }

    public static Profile of(Report report) {
        var parts = new HashMap<String, BigDecimal>();
        var wholes = new HashMap<String, BigDecimal>();
        for (var measure : Measures.ALL.measures()) {
            put(parts, measure.code(), measure.part(report));
            put(wholes, measure.code(), measure.whole(report));
        }
        var figures = new TreeMap<String, String>();
        report.format().cells().keySet().forEach(code -> {
            var figure = report.figure(code);
            if (figure.signum() != 0) {
                figures.put(code, figure.number() == null ? "" : figure.number().stripTrailingZeros().toPlainString());
            }
        });
        return new Profile(report.year(), Map.copyOf(parts), Map.copyOf(wholes), figures.size(), Sha256.of(figures.toString()), prose(report));
    }

    private static void put(Map<String, BigDecimal> map, String code, @Nullable BigDecimal number) {
        if (number != null) {
            map.put(code, number);
        }
    }

    private static List<Passage> prose(Report report) {
        return report.format().prose().stream().flatMap(field -> report.text(field).lines()).map(Space::tight)
                .filter(line -> line.length() >= Measures.ALL.limits().paragraph()).distinct()
                .map(line -> new Passage(Sha256.of(line), line.substring(0, SHOWN))).toList();
    }

    /** The figure as it is shown: a sum, or a share in percent; {@code null} where no cell gives one. */
    public @Nullable BigDecimal value(Measure measure) {
        return measure.isShare() ? Measure.share(parts.get(measure.code()), wholes.get(measure.code())) : parts.get(measure.code());
    }
}

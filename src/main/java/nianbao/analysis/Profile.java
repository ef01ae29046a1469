package nianbao.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.report.Report;
import nianbao.report.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a report to compare it with others: its measures, and a print of its tables that equal tables share.
 *
 * @param parts    sums of cells by measure; those that no cell gives are left out
 * @param wholes   what shares are of
 * @param figures  how many cells hold a figure above 0
 * @param print    the same for the same figures in the same cells
 * @param passages its long paragraphs, by their prints
 */
public record Profile(int year, Map<String, BigDecimal> parts, Map<String, BigDecimal> wholes, int figures, String print, List<Long> passages) {

    /** Raised when profiles are made otherwise than before. */
    private static final String LAYOUT = "1";

    /** The same as long as equal reports give equal profiles: of the forms, their relations, the measures and the limits. */
    public static final String MADE_BY = Sha256.of(LAYOUT + Stream.concat(Formats.all().stream().map(ReportFormat::edition), Stream.of("analysis"))
            .map(Profile::rules).collect(Collectors.joining()));

    public static Profile of(Report report) {
        return of(report, PassagePrint.of(report));
    }

    /** @param passages of this report */
    public static Profile of(Report report, List<PassagePrint> passages) {
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
        return new Profile(report.year(), Map.copyOf(parts), Map.copyOf(wholes), figures.size(), Sha256.of(figures.toString()),
                passages.stream().map(PassagePrint::print).toList());
    }

    private static void put(Map<String, BigDecimal> map, String code, @Nullable BigDecimal number) {
        if (number != null) {
            map.put(code, number);
        }
    }

    private static String rules(String name) {
        try (var in = Profile.class.getResourceAsStream("/formats/" + name + ".yaml")) {
            return Sha256.of(Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("formats/" + name + ".yaml cannot be read: " + e.getMessage(), e);
        }
    }

    /** The figure as it is shown: a sum, or a share in percent; {@code null} where no cell gives one. */
    public @Nullable BigDecimal value(Measure measure) {
        return measure.isShare() ? Measure.share(parts.get(measure.code()), wholes.get(measure.code())) : parts.get(measure.code());
    }
}

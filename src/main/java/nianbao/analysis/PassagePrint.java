package nianbao.analysis;

import java.util.List;
import nianbao.report.Report;
import nianbao.report.Sha256;
import nianbao.report.Space;

/**
 * A long paragraph of a report, as far as it is compared with others.
 *
 * @param print the same for the same words, however they are spaced
 * @param begin the first of them
 */
public record PassagePrint(long print, String begin) {

    private static final int SHOWN = 20;
    private static final int SHORTEST = Measures.ALL.limits().paragraph();
    /** As many hexadecimal digits as a long takes: two different ones among a million paragraphs share them once in 37 million times. */
    private static final int DIGITS = 16;

    /** In reading order, each once. */
    public static List<PassagePrint> of(Report report) {
        return report.format().prose().stream().flatMap(field -> report.text(field).lines()).map(Space::tight)
                .filter(line -> line.length() >= SHORTEST).distinct().map(PassagePrint::of).toList();
    }

    private static PassagePrint of(String line) {
        return new PassagePrint(Long.parseUnsignedLong(Sha256.of(line), 0, DIGITS, 16), line.substring(0, line.offsetByCodePoints(0, SHOWN)));
    }
}

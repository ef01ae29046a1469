package nianbao.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The editions, and which one a report year takes. An edition is one file, {@code formats/YEAR.yaml}, named for the first
 * report year it holds for; it holds until the next one begins. Nothing lists them: each year is asked whether it has one,
 * since the folders of a packaged program cannot be listed.
 */
public final class Formats {

    /** 《政府信息公开条例》 first asked for annual reports of 2008. */
    private static final int EARLIEST = 2008;
    private static final int LATEST = 2099;

    private static final List<ReportFormat> ALL = IntStream.rangeClosed(EARLIEST, LATEST)
            .mapToObj(year -> Integer.toString(LATEST + EARLIEST - year)).flatMap(year -> FormatReader.read(year).stream()).toList();

    /** Read when first asked for: who only reads a file needs none. */
    private static final class OfAll {
        static final ReviewRules RULES = SpeechReader.rules();
    }

    private Formats() {
    }

    /** Newest first. */
    public static List<ReportFormat> all() {
        return ALL;
    }

    /** What holds for reports of every edition. */
    public static ReviewRules rules() {
        return OfAll.RULES;
    }

    /** The edition of a report year; empty before 2014, when there was no common form. */
    public static Optional<ReportFormat> ofYear(int year) {
        return ALL.stream().filter(f -> f.from() <= year).findFirst();
    }

    /** The name of a field in the newest edition that has it; the code itself where none has. */
    public static String nameOf(String field) {
        return ALL.stream().filter(f -> f.has(field)).findFirst().map(f -> f.nameOf(field)).orElse(field);
    }

    /** The edition of that key. */
    public static Optional<ReportFormat> of(String edition) {
        return ALL.stream().filter(f -> f.edition().equals(edition)).findFirst();
    }
}

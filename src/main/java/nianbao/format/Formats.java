package nianbao.format;

import java.util.List;
import java.util.Optional;

/** The editions, and which one a report year takes. */
public final class Formats {

    private static final List<ReportFormat> ALL = List.of(
            FormatReader.read("2021"), FormatReader.read("2019"), FormatReader.read("2014"));

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
        return ALL.stream().filter(f -> f.covers(year)).findFirst();
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

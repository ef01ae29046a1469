package nianbao.output;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nianbao.document.Document.Closing;
import nianbao.document.Document;

/** The date a file bears in its properties: the report's own, never that of the clock, so that files can be compared. */
public final class ReportDate {

    private static final Pattern DATE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    private ReportDate() {
    }

    /** The date it was signed; New Year's Day after its year when it bears none that can be read. */
    public static LocalDate of(Document document) {
        return document.blocks().stream().filter(Closing.class::isInstance).map(b -> parse(((Closing) b).date()))
                .filter(date -> date != null).findFirst().orElse(LocalDate.of(document.year() + 1, 1, 1));
    }

    private static LocalDate parse(String text) {
        var found = DATE.matcher(text.replaceAll("\\s", ""));
        try {
            return found.find() ? LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

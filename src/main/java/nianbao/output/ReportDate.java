package nianbao.output;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import nianbao.document.Document;
import nianbao.document.Document.Closing;

/** The date files carry: the one under the signature, so that the same report always makes the same file. */
final class ReportDate {

    private static final Pattern DATE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private ReportDate() {
    }

    /** Midnight in China; 1 January after the year reported when no date is signed. */
    static OffsetDateTime of(Document document) {
        var date = LocalDate.of(document.year() + 1, 1, 1);
        for (var block : document.blocks()) {
            if (block instanceof Closing closing) {
                var found = DATE.matcher(closing.date().replaceAll("\\s", ""));
                if (found.find()) {
                    date = date(found.group(1), found.group(2), found.group(3), date);
                }
            }
        }
        return date.atStartOfDay().atOffset(CHINA);
    }

    private static LocalDate date(String year, String month, String day, LocalDate otherwise) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            // 2月30日: the checks speak of it.
            return otherwise;
        }
    }
}

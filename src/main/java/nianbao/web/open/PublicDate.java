package nianbao.web.open;

import java.time.Clock;
import nianbao.report.Space;
import nianbao.store.publication.PublishedReport;
import nianbao.web.frame.Moments;

/**
 * When a report was made public, in words. Signed here, that was when it was signed. One that was read from its published file
 * was public long before it was brought here: it bears its own date.
 */
final class PublicDate {

    private PublicDate() {
    }

    /** @param printed the date that the report bears, {@code null} or blank when it bears none */
    static String of(PublishedReport report, String printed, Clock clock) {
        if (report.publication().isSigned()) {
            return Moments.date(report.publication().at.atZone(clock.getZone()).toLocalDate());
        }
        return printed == null || printed.isBlank() ? "原文没有写明" : Space.strip(printed);
    }
}

package nianbao.web.agencies;

import java.util.List;

/**
 * The reminders an agency has had.
 *
 * @param own    whether it is the visitor's own agency, who reads them; others only see whether they were read
 * @param unread how many the visitor has not read
 * @param mailed whether the program can send mail at all
 * @param email  where the visitor's reminders are mailed to; "" when nowhere
 */
public record NoticesPage(String path, String agency, boolean own, int unread, List<NoticeItem> items, boolean mailed, String email, String fault, String done) {

    /**
     * @param reportPath the report it is about; {@code null} where the visitor may not read reports
     * @param readers    who has read it, and when
     */
    public record NoticeItem(String when, String sender, String person, int year, String text, String reportPath, List<String> readers, boolean fresh) {
    }
}

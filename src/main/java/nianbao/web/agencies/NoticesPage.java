package nianbao.web.agencies;

import java.util.List;
import nianbao.web.frame.AgencyHead;

/**
 * The reminders an agency has had. Those of one's own one reads; of others' one only sees whether they were read.
 *
 * @param unread how many the visitor has not read
 * @param done   what was just done, or {@code null}
 */
public record NoticesPage(AgencyHead agency, int unread, List<NoticeItem> items, Mail mail, String done) {

    /**
     * Where the visitor's reminders are mailed to.
     *
     * @param possible whether the program can send mail at all
     * @param address  "" when nowhere; {@code fault} why what was typed is none
     */
    public record Mail(boolean possible, String address, String fault) {
    }

    /**
     * @param reportPath the report it is about; {@code null} where the visitor may not read reports
     * @param readers    who has read it, and when
     */
    public record NoticeItem(String when, String sender, String person, int year, String text, String reportPath, List<String> readers, boolean fresh) {
    }
}

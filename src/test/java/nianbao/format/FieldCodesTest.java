package nianbao.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Field codes are an interface: JSON, storage and addresses use them. Spelled out here, apart from the editions' files. */
class FieldCodesTest {

    private static final String APPLICANTS = "natural business research welfare legal other-org total";
    private static final String UNTIL_OTHER = """
            received carried-in granted partial
            denied.secret denied.law denied.security denied.third-party denied.internal denied.process
            denied.enforcement denied.inquiry
            unavailable.not-held unavailable.to-compile unavailable.unclear
            rejected.petition rejected.repeat rejected.publication rejected.excessive rejected.reissue
            """;

    @Test
    void edition2021HasItsFieldsInTheOrderOfTheReport() {
        var fields = new ArrayList<>(List.of("preface", "overview"));
        fields.addAll(cross("disclosure", "rules normative", "issued repealed effective"));
        fields.addAll(cross("disclosure", "licensing penalty coercion", "decisions"));
        fields.addAll(List.of("disclosure.fees.amount", "disclosure.note"));
        fields.addAll(cross("applications",
                UNTIL_OTHER + "other.uncorrected other.unpaid other.rest total carried-out", APPLICANTS));
        fields.add("applications.note");
        fields.addAll(disputes());
        fields.add("disputes.note");
        fields.addAll(List.of("problems", "other-matters", "signature", "date"));
        assertEquals(fields, fieldsOf("2021"));
    }

    @Test
    void edition2019HasItsFieldsInTheOrderOfTheReport() {
        var fields = new ArrayList<>(List.of("preface", "overview"));
        fields.addAll(cross("disclosure", "rules normative", "made opened total"));
        fields.addAll(cross("disclosure", "licensing services penalty coercion", "previous change decisions"));
        fields.addAll(cross("disclosure", "fees", "previous change"));
        fields.addAll(cross("disclosure", "procurement", "projects amount"));
        fields.add("disclosure.note");
        fields.addAll(cross("applications", UNTIL_OTHER + "other total carried-out", APPLICANTS));
        fields.add("applications.note");
        fields.addAll(disputes());
        fields.add("disputes.note");
        fields.addAll(List.of("problems", "other-matters", "signature", "date"));
        assertEquals(fields, fieldsOf("2019"));
    }

    @Test
    void edition2014HasItsFieldsInTheOrderOfTheReport() {
        var fields = new ArrayList<>(List.of("preface", "body", "signature", "date"));
        for (var code : words("""
                disclosure.total disclosure.normative disclosure.normative-issued
                channels.gazette channels.website channels.weibo channels.wechat channels.other
                response.total response.press response.press-lead response.interview response.interview-lead
                response.articles response.social response.other
                requests.total requests.in-person requests.fax requests.online requests.letter
                closed.total closed.on-time closed.extended
                replies.total replies.already-open replies.granted replies.partial
                replies.denied replies.denied.secret replies.denied.trade replies.denied.privacy
                replies.denied.security replies.denied.not-information replies.denied.law
                replies.not-ours replies.absent replies.amended replies.elsewhere
                reviews.total reviews.upheld reviews.corrected reviews.other
                suits.total suits.upheld suits.corrected suits.other
                complaints.total fees.amount
                staff.offices staff.reading-points staff.people staff.full-time staff.part-time staff.budget
                training.meetings training.courses training.people
                head checker compiler phone compiled-on note
                """)) {
            fields.add("statistics." + code);
        }
        assertEquals(fields, fieldsOf("2014"));
    }

    private static List<String> disputes() {
        return cross("disputes", "review direct after-review", "upheld corrected other pending total");
    }

    private static List<String> cross(String table, String rows, String columns) {
        var codes = new ArrayList<String>();
        for (var row : words(rows)) {
            for (var column : words(columns)) {
                codes.add(table + "." + row + "." + column);
            }
        }
        return codes;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static List<String> fieldsOf(String edition) {
        return List.copyOf(Formats.of(edition).orElseThrow().fields());
    }
}

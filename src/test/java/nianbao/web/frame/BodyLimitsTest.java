package nianbao.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.format.Formats;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As much as a report can hold goes in; what is larger is refused before it is all there. */
@QuarkusTest
@TestProfile(OnH2.class)
class BodyLimitsTest {

    private static final int MEGABYTE = 1 << 20;

    @Inject
    Office office;

    private Account clerk;
    private Tab tab;
    private String report;

    @BeforeEach
    void report() {
        clerk = office.clerk(office.agency(), "陈禾");
        office.start(clerk, 2025);
        tab = office.tab(clerk);
        report = Office.report(clerk, 2025);
    }

    @Test
    void aSectionOfTwentyThousandCharactersIsSaved() {
        var text = "主动公开".repeat(5000);
        assertEquals(303, tab.post(report + "/overview", Map.of("overview", text, "seen", "99")).status());
        assertEquals(text, office.stored(clerk, 2025, "overview"));
        assertEquals(text, tab.get(report + "/overview").value("overview"));
    }

    @Test
    void theLongestTextThatIsKeptIsSaved() {
        var text = "长".repeat(500_000);
        assertEquals(303, tab.post(report + "/overview", Map.of("overview", text, "seen", "99")).status());
        var tooLong = tab.post(report + "/overview", Map.of("overview", text + "长", "seen", "99"));
        assertEquals(422, tooLong.status());
        assertEquals(text + "长", tooLong.value("overview"));
    }

    @Test
    void aWholeTableOfLongTextsIsSaved() {
        var form = new LinkedHashMap<String, String>();
        Formats.ofYear(2025).orElseThrow().cells().keySet().stream().filter(c -> c.startsWith("applications."))
                .forEach(cell -> form.put(cell, "九".repeat(1000)));
        form.put("seen", "99");
        assertEquals(303, tab.post(report + "/applications", form).status());
    }

    @Test
    void tooMuchIsRefusedInWords() {
        var answer = tab.postRaw(report + "/overview", "csrf-token=" + tab.token() + "&overview=" + "x".repeat(7 * MEGABYTE));
        assertEquals(413, answer.status(), answer::toString);
        assertTrue(answer.main().contains("太大"), answer::toString);
        assertEquals("", office.stored(clerk, 2025, "overview"));
    }

    @Test
    void tooManyFieldsAreRefusedInWords() {
        var answer = tab.postRaw(report + "/overview", "csrf-token=" + tab.token() + "&a=1".repeat(5000));
        assertTrue(answer.status() == 413 || answer.status() == 400, answer::toString);
        assertTrue(!answer.main().isEmpty(), answer::toString);
    }

    @Test
    void fiftyMegabytesAreNotEvenTakenIn() throws IOException {
        for (var head : new String[]{"Content-Length: " + 50 * MEGABYTE + "\r\n",
            "Content-Length: " + 50 * MEGABYTE + "\r\nExpect: 100-continue\r\n", "Transfer-Encoding: chunked\r\n"}) {
            assertTrue(statusOf(head).matches("HTTP/1.1 4(13|00).*"), head);
        }
        assertEquals(200, tab.get(report).status());
    }

    /** Sends until the server has answered or hung up; at most 50 MB. */
    private String statusOf(String head) throws IOException {
        var address = URI.create(tab.get("/sign-in").uri().toString());
        boolean chunked = head.startsWith("Transfer");
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(("POST " + report + "/overview HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + Tab.FORM + "\r\n" + head
                    + "\r\n").getBytes(StandardCharsets.US_ASCII));
            var piece = "x".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
            try {
                for (int i = 0; i < 50 && socket.getInputStream().available() == 0; i++) {
                    if (chunked) {
                        out.write((Integer.toHexString(MEGABYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    }
                    out.write(piece);
                    if (chunked) {
                        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                }
            } catch (IOException hungUp) {
                // It has said why, or not: read on.
            }
            return line(socket.getInputStream());
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}

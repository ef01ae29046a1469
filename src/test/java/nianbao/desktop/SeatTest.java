package nianbao.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeatTest {

    private static final URI HERE = URI.create("http://localhost:8081/");

    @TempDir
    Path data;

    @Test
    void theSecondIsToldWhereTheFirstAnswers() throws Exception {
        try (var first = new Seat(data); var second = new Seat(data)) {
            assertTrue(first.take());
            assertFalse(second.take());
            assertEquals(Optional.empty(), second.address());
            first.answersAt(HERE);
            assertEquals(Optional.of(HERE), second.address());
        }
    }

    @Test
    void whoeverComesAfterwardsTakesTheSeatAndKnowsThePortOfTheLast() throws Exception {
        try (var first = new Seat(data)) {
            first.take();
            first.answersAt(HERE);
        }
        assertFalse(Files.exists(data.resolve("running.address")));
        try (var second = new Seat(data)) {
            assertTrue(second.take());
            assertEquals(Optional.of(HERE), second.lastAddress());
        }
    }

    @Test
    void whatOneThatWasCutOffLeftBehindIsNoRunningProgram() throws Exception {
        Files.writeString(data.resolve("running.address"), HERE.toString());
        try (var seat = new Seat(data)) {
            assertTrue(seat.take());
            assertEquals(Optional.empty(), seat.address());
        }
    }

    @Test
    void aPortThatIsTakenIsLeftToWhoHasIt() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            assertFalse(Ports.isFree(other.getLocalPort()));
            assertTrue(Ports.free(other.getLocalPort()) != other.getLocalPort());
            assertTrue(Ports.answers(URI.create("http://localhost:" + other.getLocalPort())));
        }
    }

    @Test
    void eachSystemHasItsOwnWayToOpenAPage() {
        var here = HERE.toString();
        assertEquals(List.of("rundll32", "url.dll,FileProtocolHandler", here), Browser.command("Windows 11", HERE));
        assertEquals(List.of("open", here), Browser.command("Mac OS X", HERE));
        assertEquals(List.of("xdg-open", here), Browser.command("Linux", HERE));
    }
}

package nianbao.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.web.Office;
import nianbao.web.arrival.BodyRoom;
import nianbao.web.people.BehindGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever promises a body and does not send it holds nobody up. */
@QuarkusTest
@TestProfile(BehindGateway.class)
class SlowBodiesTest {

    /** More than there are workers. */
    private static final int CONNECTIONS = 300;

    @Inject
    Office office;
    @Inject
    BodyRoom room;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    @Test
    void pagesAnswerWhileHundredsOfBodiesDoNotCome() throws IOException {
        office.agency();
        for (int i = 0; i < CONNECTIONS; i++) {
            promise("POST /sign-in", "application/x-www-form-urlencoded", "10.0.0." + i % 2);
        }
        var clerk = office.clerk(office.agency(), "陈禾");
        office.start(clerk, 2025);
        await(CONNECTIONS);
        var tab = office.tab(clerk);
        assertEquals(200, tab.get(Office.report(clerk, 2025)).status());
        assertEquals(303, tab.post(Office.report(clerk, 2025) + "/overview", Map.of("overview", "甲", "seen", "99")).status());
        assertEquals(CONNECTIONS, room.arriving(), "all of them are still promised");
        hangUp();
        await(0);
    }

    @Test
    void oneAddressHasOnlySoManyPlaces() throws IOException {
        office.agency();
        for (int i = 0; i < BehindGateway.OF_ADDRESS; i++) {
            promise("POST /sign-in", "application/x-www-form-urlencoded", "10.0.1.1");
        }
        await(BehindGateway.OF_ADDRESS);
        assertTrue(answer(promise("POST /sign-in", "application/x-www-form-urlencoded", "10.0.1.1")).startsWith("HTTP/1.1 503"));
        var other = office.tab();
        other.headers.put("X-Forwarded-For", "10.0.1.2");
        assertEquals(422, other.post("/sign-in", Map.of("username", "nobody", "password", "x")).status(), "another address");
    }

    @Test
    void aLookThatBringsAFormIsNoWayAround() throws IOException {
        for (int i = 0; i < CONNECTIONS; i++) {
            promise("GET /sign-in", "application/x-www-form-urlencoded", "10.0.2." + i % 2);
        }
        office.agency();
        var page = office.tab().get("/sign-in");
        assertEquals(200, page.status(), page::toString);
    }

    /** Looks at pages until so many bodies are on their way. */
    private void await(int bodies) {
        for (int i = 0; i < 500 && room.arriving() != bodies; i++) {
            var page = office.tab().get("/sign-in");
            assertEquals(200, page.status(), page::toString);
        }
        assertEquals(bodies, room.arriving());
    }

    private Socket promise(String line, String type, String from) throws IOException {
        var address = office.tab().address();
        var socket = new Socket(address.getHost(), address.getPort());
        sockets.add(socket);
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write((line + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + from + "\r\nContent-Type: " + type
                + "\r\nContent-Length: 1000000\r\n\r\nu").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** All that the server says before it hangs up. */
    private static String answer(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var all = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            all.append((char) c);
        }
        return all.toString();
    }
}

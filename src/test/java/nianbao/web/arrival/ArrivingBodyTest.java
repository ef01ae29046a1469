package nianbao.web.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A body comes whole, in memory or in a file, or is given up: too slow, too large. */
class ArrivingBodyTest {

    private static final int MOST = 1 << 20;

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;
    private boolean toFile;

    @BeforeEach
    void listen() {
        server = vertx.createHttpServer().requestHandler(request -> new ArrivingBody(vertx, request, new Quick(), MOST,
                toFile ? folder.resolve("body") : null, bytes -> {}).receive()
                .compose(body -> vertx.executeBlocking(() -> sum(body)))
                .onComplete(sum -> request.response().setStatusCode(sum.succeeded() ? 200
                        : ((WebApplicationException) sum.cause()).getResponse().getStatus()).end(sum.succeeded() ? sum.result() : "")
                        .onComplete(sent -> request.connection().close())))
                .listen(0, "localhost").toCompletionStage().toCompletableFuture().join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static String sum(InputStream body) throws IOException {
        try (body) {
            var bytes = body.readAllBytes();
            return bytes.length + " " + new BigInteger(1, bytes).mod(BigInteger.valueOf(65_521));
        }
    }

    @Test
    void aBodyIsTheSameInMemoryAndInAFile() throws IOException {
        var text = "年报".repeat(100_000);
        for (boolean file : new boolean[]{false, true}) {
            toFile = file;
            var answer = post("Content-Length: 600000", text);
            assertEquals("200", answer.substring(9, 12), answer);
            assertEquals(sum(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))), answer.substring(answer.indexOf("\r\n\r\n") + 4));
        }
        assertFalse(Files.exists(folder.resolve("body")), "the file goes when it has been read");
    }

    @Test
    void aBodyThatDoesNotComeIsGivenUp() throws IOException {
        for (boolean file : new boolean[]{false, true}) {
            toFile = file;
            Files.deleteIfExists(folder.resolve("body"));
            assertEquals("408", post("Content-Length: 600000", "x").substring(9, 12));
        }
    }

    @Test
    void aBodyOfNoLengthEndsWhereAllEnd() throws IOException {
        var piece = "40000\r\n" + "x".repeat(1 << 18) + "\r\n";
        assertEquals("200", post("Transfer-Encoding: chunked", piece.repeat(3) + "0\r\n\r\n").substring(9, 12));
        assertEquals("413", post("Transfer-Encoding: chunked", piece.repeat(5)).substring(9, 12));
    }

    private String post(String head, String body) throws IOException {
        try (var socket = new Socket("localhost", server.actualPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(("POST / HTTP/1.1\r\nHost: localhost\r\n" + head + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Gives up soon. */
    private static final class Quick implements BodySettings {

        @Override
        public int most() {
            return 1;
        }

        @Override
        public int mostOfAddress() {
            return 1;
        }

        @Override
        public MemorySize mostBytes() {
            return new MemorySize(BigInteger.valueOf(MOST));
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }

        @Override
        public MemorySize slowest() {
            return new MemorySize(BigInteger.valueOf(MOST));
        }
    }
}

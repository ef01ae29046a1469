package nianbao.web.arrival;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.IntConsumer;
import nianbao.web.frame.Problem;

/**
 * One body on its way: taken in on the event loop, in memory while it is small and in a file from then on. Everything
 * here runs on the request's context, one after the other.
 */
final class ArrivingBody {

    /** What stays in memory, in bytes. */
    static final int SMALL = 64 << 10;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final BodySettings settings;
    private final long most;
    private final Path file;
    private final IntConsumer hold;
    private final Promise<InputStream> whole = Promise.promise();
    private final Buffer small = Buffer.buffer();
    private final long begun = System.nanoTime();

    private AsyncFile written;
    private long received;
    private long timer;
    private boolean done;

    /**
     * @param most how many bytes it may have
     * @param file where it goes when it is not small; {@code null} for memory
     * @param hold told of each piece's bytes before they are kept; what it throws is why the body is given up
     */
    ArrivingBody(Vertx vertx, HttpServerRequest request, BodySettings settings, long most, Path file, IntConsumer hold) {
        this.vertx = vertx;
        this.request = request;
        this.settings = settings;
        this.most = most;
        this.file = file;
        this.hold = hold;
    }

    /** The body when it is all here; it fails with 408 when it comes too slowly and with 413 when it is too large. */
    io.vertx.core.Future<InputStream> receive() {
        request.exceptionHandler(this::failed);
        if (file == null) {
            take();
        } else {
            request.pause();
            vertx.fileSystem().open(file.toString(), new OpenOptions().setCreateNew(true).setPerms("rw-------"))
                    .onSuccess(opened -> {
                        written = opened.exceptionHandler(this::failed);
                        if (done) {
                            written.close();
                        } else {
                            take();
                        }
                    }).onFailure(this::failed);
        }
        wait(settings.patience());
        return whole.future();
    }

    private void take() {
        request.handler(this::piece);
        request.endHandler(end -> ended());
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    private void piece(Buffer piece) {
        if (done) {
            return;
        }
        received += piece.length();
        try {
            hold.accept(piece.length());
        } catch (Problem full) {
            failed(full);
            return;
        }
        if (received > most) {
            failed(new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE));
        } else if (file == null) {
            small.appendBuffer(piece);
        } else {
            written.write(piece);
            if (written.writeQueueFull()) {
                request.pause();
                written.drainHandler(drained -> request.resume());
            }
        }
    }

    private void ended() {
        if (file == null) {
            finish(new ByteArrayInputStream(small.getBytes()));
        } else if (!done) {
            // Opening a file is the file system's work: not here.
            written.close().compose(closed -> vertx.executeBlocking(this::opened)).onSuccess(this::finish).onFailure(this::failed);
        }
    }

    private InputStream opened() throws IOException {
        // Quarkus reads forms byte by byte.
        return new BufferedInputStream(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), SMALL);
    }

    /** Looks again when the body, at the slowest that is borne, would have to be further. */
    private void wait(Duration time) {
        timer = vertx.setTimer(Math.max(1, time.toMillis()), fired -> {
            var allowed = settings.patience().plusMillis(1000 * received / settings.slowest().asLongValue());
            var left = allowed.minusNanos(System.nanoTime() - begun);
            if (left.isPositive()) {
                wait(left);
            } else {
                failed(new WebApplicationException(Response.Status.REQUEST_TIMEOUT));
            }
        });
    }

    private void finish(InputStream body) {
        if (end()) {
            whole.complete(body);
        }
    }

    private void failed(Throwable failure) {
        if (end()) {
            if (written != null) {
                written.close();
            }
            whole.fail(failure);
        }
    }

    private boolean end() {
        boolean first = !done;
        done = true;
        vertx.cancelTimer(timer);
        return first;
    }
}

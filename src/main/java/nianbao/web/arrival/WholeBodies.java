package nianbao.web.arrival;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A body is all here before a worker looks at it, so that nobody holds a thread by promising one. Quarkus REST alone
 * reads it on the worker that will answer: as many slow senders as there are workers would stop every page.
 */
public class WholeBodies {

    /** What a form's text takes in memory while it is read, of its length. */
    private static final int TEXT = 4;
    /** Before every filter that needs a worker. */
    private static final int FIRST = 0;

    private final RoutingContext context;
    private final BodyRoom room;
    private final BodySettings settings;
    private final long most;
    private final Path folder;

    WholeBodies(RoutingContext context, BodyRoom room, BodySettings settings,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
            @ConfigProperty(name = "quarkus.http.body.uploads-directory") String folder) {
        this.context = context;
        this.room = room;
        this.settings = settings;
        this.most = most.asLongValue();
        this.folder = Path.of(folder);
    }

    /** Gives the resource its body as a stream that never waits. */
    @ServerRequestFilter(nonBlocking = true, priority = FIRST)
    public Uni<Void> receive(ContainerRequestContext resource) {
        var request = context.request();
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (isEmpty(request, length)) {
            return Uni.createFrom().voidItem();
        }
        var address = request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
        long promised = length == null ? most : Long.parseLong(length);
        boolean small = promised <= ArrivingBody.SMALL;
        try {
            room.enter(address);
        } catch (BodyRoom.Full full) {
            return refused(request, full);
        }
        int weight = isMultipart(resource) ? 1 : TEXT;
        // What has come counts, not what was promised: promises cost nothing.
        var held = new AtomicLong();
        var vertx = context.vertx();
        var file = small ? null : folder.resolve("body-" + UUID.randomUUID());
        context.addEndHandler(answered -> {
            room.release(held.get());
            if (file != null) {
                vertx.fileSystem().delete(file.toString());
            }
        });
        return Uni.createFrom().<InputStream>emitter(
                arrived -> ((HttpServerRequestInternal) request).context().runOnContext(now -> new ArrivingBody(vertx, request, settings, most, file, bytes -> {
                    if (!small) {
                        room.hold((long) weight * bytes);
                        held.addAndGet((long) weight * bytes);
                    }
                }).receive()
                        .onComplete(body -> room.leave(address)).onSuccess(arrived::complete).onFailure(arrived::fail)))
                .onFailure().invoke(failure -> hangUp(request))
                .onItem().invoke(resource::setEntityStream).replaceWithVoid();
    }

    /** HTTP/2 needs no length to send a body; what is only looked at and is of no kind has none there either. */
    private static boolean isEmpty(HttpServerRequest request, String length) {
        boolean unannounced = length == null && request.getHeader("Transfer-Encoding") == null;
        boolean looks = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return "0".equals(length) || request.isEnded()
                || unannounced && (request.version() != HttpVersion.HTTP_2 || looks && request.getHeader(HttpHeaders.CONTENT_TYPE) == null);
    }

    private static boolean isMultipart(ContainerRequestContext resource) {
        var type = resource.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA);
    }

    private Uni<Void> refused(HttpServerRequest request, BodyRoom.Full full) {
        hangUp(request);
        return Uni.createFrom().failure(full);
    }

    /** What is still to come of a body is not waited for. */
    private void hangUp(HttpServerRequest request) {
        context.addEndHandler(answered -> request.connection().close());
    }
}

package nianbao.web.open;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import nianbao.web.frame.OpenSide;
import nianbao.web.frame.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Stands before all that is {@link Open}. */
public class OpenDoor {

    /** What pages for those signed in would renew or set. These pages hold no form that changes anything. */
    private static final List<String> COOKIES = List.of("csrf-token", "nianbao-session");

    private final OpenSide side;
    private final RoutingContext request;

    OpenDoor(OpenSide side, RoutingContext request) {
        this.side = side;
        this.request = request;
    }

    @Open
    @ServerRequestFilter
    public void enter() {
        var response = request.response();
        // The same for everybody, or no cache could keep it.
        request.addHeadersEndHandler(sent -> COOKIES.forEach(name -> response.removeCookie(name, false)));
        if (!side.isOpen()) {
            throw Problem.of(404, "没有这个页面", "地址可能写错了，或者页面已经移动。");
        }
    }
}

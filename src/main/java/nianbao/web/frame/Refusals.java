package nianbao.web.frame;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Words for refusals that come before any resource and say nothing by themselves: a page whose token is another or
 * gone, a session that has ended, a body that cannot be read.
 */
public class Refusals {

    /** What a form sends that nobody typed, and passwords. */
    private static final Set<String> UNTYPED = Set.of("csrf-token", "seen", "do", "take", "fix", "next", "number", "only",
            "field", "kind", "html", "list", "role", "resend", "in-parts", "password", "password2", "username", "handovers", "version", "place",
            "present");
    /** Of what comes along over a sign-in. */
    private static final String KEPT = "kept:";

    @ServerResponseFilter
    public void explain(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400 || response.hasEntity()) {
            return;
        }
        if (response.getStatus() == 400 && request.getMethod().equals("GET")) {
            // Only a spoilt token refuses a mere look: let the next one begin anew.
            response.getHeaders().add(HttpHeaders.SET_COOKIE, new NewCookie.Builder("csrf-token").path("/").maxAge(0)
                    .httpOnly(true).sameSite(NewCookie.SameSite.LAX).build());
        }
        var problem = problem(response.getStatus());
        var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith(MediaType.APPLICATION_JSON)) {
            response.setEntity(Map.of("message", problem.heading() + "。" + problem.advice()), new Annotation[0],
                    MediaType.APPLICATION_JSON_TYPE);
        } else {
            response.setEntity(Problems.page(problem.keeping(typed())), new Annotation[0],
                    MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "没有保存", "这一页打开得太久，或者浏览器清除过数据。请刷新原来的页面，再填写、提交一次。");
            case 401 -> Problem.of(401, "登录已过期", "没有保存。请重新登录，再填写、提交一次。", "/sign-in", "去登录");
            default -> Problem.of(status, "不能这样打开", "请从页面上的按钮或链接进入。");
        };
    }

    /** What a person typed into the form that was sent, so that it can be copied. */
    public static List<String> typed() {
        var form = CurrentRequestManager.get().getFormData();
        var typed = new ArrayList<String>();
        if (form != null) {
            for (var name : form) {
                if (!UNTYPED.contains(name.startsWith(KEPT) ? name.substring(KEPT.length()) : name)) {
                    form.get(name).stream().filter(v -> !v.isFileItem() && !v.getValue().isBlank())
                            .forEach(v -> typed.add(v.getValue()));
                }
            }
        }
        return typed;
    }
}

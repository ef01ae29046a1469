package nianbao.web.frame;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Keeps what was sent to an {@link OutlivesSession} by somebody whose session has ended, and does nothing of it. By then the
 * token was looked at: another site's form is refused, not kept.
 */
@OutlivesSession
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class FormsOutliveSessions {

    private final Visitor visitor;
    private final SignInAgain signIn;

    FormsOutliveSessions(Visitor visitor, SignInAgain signIn) {
        this.visitor = visitor;
        this.signIn = signIn;
    }

    @AroundInvoke
    Object keep(InvocationContext call) throws Exception {
        if (visitor.signedIn()) {
            return call.proceed();
        }
        var request = CurrentRequestManager.get();
        var sent = new MultivaluedHashMap<String, String>();
        var form = request.getFormData();
        boolean files = false;
        for (var name : form == null ? List.<String>of() : form) {
            for (var value : form.get(name)) {
                if (value.isFileItem()) {
                    files |= !value.getFileName().isEmpty();
                } else {
                    sent.add(name, value.getValue());
                }
            }
        }
        if (files) {
            // Files are still where they were chosen; the page of the refusal says to send them again.
            return Response.status(401).build();
        }
        var asked = request.getUriInfo().getRequestUri();
        var address = asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
        var type = request.getHttpHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE);
        return Html.page(401, signIn.holding(address, type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA), sent));
    }
}

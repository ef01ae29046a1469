package nianbao.web.frame;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
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
        if (form != null) {
            form.forEach(name -> form.get(name).stream().filter(v -> !v.isFileItem()).forEach(v -> sent.add(name, v.getValue())));
        }
        return Html.page(401, signIn.holding(request.getUriInfo().getRequestUri().getRawPath(), sent));
    }
}

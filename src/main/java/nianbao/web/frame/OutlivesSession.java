package nianbao.web.frame;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A form whose words survive the end of a session: whoever sends it signed out gets the sign-in page with all that they wrote,
 * and once they are back it is shown to them to send again. It stands with {@code @PermitAll}, for the refusal that comes before
 * resources knows nothing of what was sent; {@link FormsOutliveSessions} lets through only who has signed in.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OutlivesSession {
}

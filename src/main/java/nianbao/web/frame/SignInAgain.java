package nianbao.web.frame;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MultivaluedMap;

/** The sign-in page for whoever sent a form after the session had ended. */
public interface SignInAgain {

    /** The page that carries the form; {@code next} is the address of the form's page, where a {@link Resumable} takes it up. */
    TemplateInstance carrying(String next, MultivaluedMap<String, String> form);

    /**
     * The same for a form that does something: once its sender is back, it is shown to them to send again to {@code address}.
     *
     * @param inParts whether it goes there as multipart/form-data
     */
    TemplateInstance holding(String address, boolean inParts, MultivaluedMap<String, String> form);
}

package nianbao.web.people;

import java.util.List;
import java.util.Map;

/**
 * The sign-in page.
 *
 * @param next  where to go afterwards
 * @param kept  a form that was sent after its session had ended: saved after sign-in, so that nothing typed is lost
 * @param resend how the form that comes along is to be sent again; {@code null} when it is saved by itself after sign-in
 * @param year  the report year whose deadlines are shown
 * @param open     whether published reports can be read without an account
 * @param provider where sign-in with the agency's provider begins, or {@code null}
 */
public record SignInForm(String username, String next, String fault, List<Map.Entry<String, String>> kept, Resend resend, int year,
        boolean open, String provider) {

    /** @param inParts whether it goes to its address as multipart/form-data */
    public record Resend(String address, boolean inParts) {
    }

    public boolean isPending() {
        return !kept.isEmpty();
    }
}

package nianbao.web.people;

import java.util.List;
import java.util.Map;

/**
 * A form that was sent after its session had ended, shown to whoever is back to send it again: nothing is done unseen.
 *
 * @param to      where and how it was sent
 * @param fields  all it held
 * @param typed   what of it a person wrote
 */
public record HeldForm(SignInForm.Resend to, List<Map.Entry<String, String>> fields, List<String> typed) {
}

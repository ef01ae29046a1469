package nianbao.web.frame;

/**
 * What a person may choose, one of several.
 *
 * @param value what the form sends, or the address it leads to
 */
public record Choice(String value, String label, boolean chosen) {
}

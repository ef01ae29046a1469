package nianbao.web.frame;

/** A state in a word or two, and how it looks. */
public record StateTag(String label, String style) {
}

package nianbao.web.frame;

/**
 * What became of what was just asked for.
 *
 * @param done  what was done, {@code null} when nothing was asked or it was refused
 * @param fault why it was refused, or {@code null}
 */
public record Outcome(String done, String fault) {
}

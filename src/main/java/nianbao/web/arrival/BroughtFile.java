package nianbao.web.arrival;

/** A file as it came; {@code bytes} are {@code null} when it is too large to be looked at. */
public record BroughtFile(String name, byte[] bytes) {
}

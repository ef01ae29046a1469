package nianbao.web.frame;

/**
 * Whose page it is.
 *
 * @param path of that agency's page, or of the page itself where it has others below it
 * @param own  whether it is the visitor's own agency
 */
public record AgencyHead(String path, String name, boolean own) {
}

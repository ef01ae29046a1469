package nianbao.web.people;

import java.util.List;

/**
 * One account, as an administrator sees and changes it.
 *
 * @param seen   its roles as shown, so that another's change in between is noticed
 * @param roles  as stored, or as ticked when that could not be kept
 * @param linked whether it is linked to a person of the agency's provider
 * @param fault  why nothing was changed, or {@code null}
 * @param done   what was changed, or {@code null}
 */
public record AccountPage(String path, String back, String agency, String name, String username, String state, String style,
                          String lastSignIn, String created, boolean disabled, boolean self, boolean linked, boolean resettable,
                          String seen, List<RoleChoice> roles, String fault, String done) {
}

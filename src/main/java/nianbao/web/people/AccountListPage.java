package nianbao.web.people;

import java.util.List;
import nianbao.web.frame.AgencyFields;

/**
 * The page 账号 of an agency.
 *
 * @param base     address of the agency's pages
 * @param own      whether it is the visitor's own agency
 * @param words    what was looked for
 * @param below    agencies below, with the number of their accounts
 * @param earlier  address of the page before, or {@code null}
 * @param later    address of the next page, or {@code null}
 * @param invited  the form to invite somebody, as it was sent
 */
public record AccountListPage(String base, String agency, boolean own, String words, List<AccountRow> rows, List<Below> below,
                           List<Waiting> waiting, String earlier, String later, Invited invited) {

    /** An account. */
    public record AccountRow(String path, String name, String username, String agency, String agencyPath, String roles,
                      String state, String style, String lastSignIn) {
    }

    public record Below(String path, String name, long accounts) {
    }

    /** An invitation nobody has taken up yet. */
    public record Waiting(long id, String name, String roles, String by, String until) {
    }

    public record Invited(String name, List<RoleChoice> roles, List<AgencyFields.Fault> faults) {

        public String fault(String field) {
            return faults.stream().filter(f -> f.field().equals(field)).map(AgencyFields.Fault::message).findFirst().orElse(null);
        }
    }

    public boolean isMixed() {
        return rows.stream().anyMatch(row -> !row.agencyPath().equals(base));
    }
}

package nianbao.web.people;

import java.util.List;
import nianbao.web.frame.AgencyFields;
import nianbao.web.frame.AgencyHead;
import nianbao.web.frame.Paging;
import nianbao.web.frame.StateTag;

/**
 * The page 账号 of an agency.
 *
 * @param words   what was looked for
 * @param below   agencies below, with the number of their accounts
 * @param invited the form to invite somebody, as it was sent
 */
public record AccountListPage(AgencyHead agency, String words, List<AccountRow> rows, PageLinks pages, BelowList below, List<OpenInvitation> waiting,
        Invited invited) {

    /** Addresses of the page before and of the next, {@code null} where there is none. */
    public record PageLinks(String earlier, String later) {
    }

    /** An account. */
    public record AccountRow(String path, String name, String username, AgencyHead agency, String roles, StateTag state, String lastSignIn) {
    }

    public record AccountsBelow(String path, String name, long accounts) {
    }

    /** @param without how many of all below have no account */
    public record BelowList(List<AccountsBelow> list, Paging paging, int without) {
    }

    /** An invitation nobody has taken up yet. */
    public record OpenInvitation(long id, String name, String roles, String by, String until) {
    }

    public record Invited(String name, List<RoleChoice> roles, List<AgencyFields.FieldFault> faults) {

        public String fault(String field) {
            return faults.stream().filter(f -> f.field().equals(field)).map(AgencyFields.FieldFault::message).findFirst().orElse(null);
        }
    }

    public boolean isMixed() {
        return rows.stream().anyMatch(row -> !row.agency().path().equals(agency.path()));
    }
}

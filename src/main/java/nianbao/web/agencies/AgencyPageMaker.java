package nianbao.web.agencies;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nianbao.account.Act;
import nianbao.store.list.ListColumn;
import nianbao.store.tree.Agencies;
import nianbao.store.who.Agency;
import nianbao.web.frame.AgencyHead;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Visitor;

/** Makes the page of an agency. */
@ApplicationScoped
public class AgencyPageMaker {

    /** As many names as a list to choose from may hold; among more one types. */
    private static final int MOST_NAMES = 300;

    private final Agencies agencies;
    private final Visitor visitor;

    AgencyPageMaker(Agencies agencies, Visitor visitor) {
        this.agencies = agencies;
        this.visitor = visitor;
    }

    /** As it stands. */
    AgencyPage page(Agency agency, String done) {
        return page(agency, null, done, AgencyPage.Typed.NOTHING);
    }

    /** With what was typed into the form of its facts. */
    AgencyPage page(Agency agency, AgencyForm form) {
        return page(agency, form, null, AgencyPage.Typed.NOTHING);
    }

    /** With what was typed into one of the other forms. */
    AgencyPage refused(Agency agency, Map<String, String> typed, String field, String fault) {
        return page(agency, null, null, new AgencyPage.Typed(typed, Map.of(field, fault)));
    }

    private AgencyPage page(Agency asked, AgencyForm form, String done, AgencyPage.Typed typed) {
        var agency = agencies.withOthers(asked.id);
        boolean own = agency.id == visitor.user().agencyId();
        boolean editable = visitor.may(Act.ADMINISTER, agency.id);
        boolean movable = editable && !own;
        return new AgencyPage(new AgencyHead(Paths.agency(agency), agency.name, own), ties(agency), new AgencyPage.Rights(editable, movable),
                form == null ? new AgencyForm(agency) : form, agency.signsAlone, movable ? others(agency) : List.of(), typed, done);
    }

    private AgencyPage.Ties ties(Agency agency) {
        var parent = agency.parent;
        return new AgencyPage.Ties(known(agency),
                parent == null ? null : new AgencyPage.Parent(parent.name, visitor.may(Act.KNOW, parent.id) ? Paths.agency(parent) : null),
                agencies.earlierNames(List.of(agency.id)).stream().map(n -> n.name + "（用到" + Moments.date(n.usedUntil) + "）").toList(),
                closed(agency), agencies.mergedInto(agency.id).stream().map(AgencyPageMaker::merged).toList(),
                visitor.may(Act.OVERSEE, agency.id) ? Paths.below(agency) : null);
    }

    private List<String> others(Agency agency) {
        long top = visitor.user().agencyId();
        if (agencies.countTree(top) > MOST_NAMES) {
            return List.of();
        }
        return agencies.tree(top).stream().filter(a -> !a.id.equals(agency.id) && a.closedOn == null).map(a -> a.name).distinct().toList();
    }

    private static List<AgencyPage.Fact> known(Agency agency) {
        return Arrays.stream(ListColumn.values()).filter(c -> c != ListColumn.PARENT && c != ListColumn.CLOSED && c != ListColumn.SUCCESSOR)
                .map(c -> new AgencyPage.Fact(c.title(), c.of(agency))).filter(f -> !f.text().isEmpty()).toList();
    }

    private static String closed(Agency agency) {
        return agency.closedOn == null ? null : day(agency.closedOn) + "撤销"
                + (agency.successor == null ? "" : "，并入“" + agency.successor.name + "”");
    }

    private static String merged(Agency agency) {
        return agency.name + (agency.closedOn == null ? "" : "（" + day(agency.closedOn) + "）");
    }

    private static String day(LocalDate day) {
        return Moments.date(day);
    }
}

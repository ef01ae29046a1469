package nianbao.web.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.account.SessionIdentity;
import nianbao.format.Section;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.Reports;
import nianbao.store.who.Account;
import nianbao.store.who.Role;
import nianbao.web.frame.Html;
import nianbao.web.frame.Resumable;
import nianbao.web.frame.Visitor;

/** A section that was sent after its session had ended. */
@ApplicationScoped
class KeptSection implements Resumable {

    private static final Pattern ADDRESS = Pattern.compile("/agencies/(\\d{1,18})/reports/(\\d{4})/([a-z-]+)");

    private final Reports reports;
    private final SectionForm form;
    private final SectionPageMaker pages;
    private final Visitor visitor;

    KeptSection(Reports reports, SectionForm form, SectionPageMaker pages, Visitor visitor) {
        this.reports = reports;
        this.form = form;
        this.pages = pages;
        this.visitor = visitor;
    }

    @Override
    public Optional<Response> resume(String path, MultivaluedMap<String, String> posted, Account account) {
        var match = ADDRESS.matcher(path);
        if (!match.matches() || Long.parseLong(match.group(1)) != account.agency.id || !account.roles.contains(Role.WRITER)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(match.group(2));
        var stored = reports.find(account.agency.id, year);
        var section = stored.flatMap(s -> s.format().section(match.group(3)));
        if (section.isEmpty()) {
            return Optional.empty();
        }
        var outcome = form.save(stored.get(), section.get(), posted, account);
        return outcome.unsaved().isEmpty() ? Optional.empty()
                : Optional.of(unsaved(reports.find(account.agency.id, year).orElseThrow(), section.get(), outcome, account));
    }

    private Response unsaved(StoredReport stored, Section section, SectionForm.SectionOutcome outcome, Account account) {
        var chrome = visitor.chrome(SessionIdentity.user(account), SectionResource.title(stored, section), "reports");
        var page = pages.page(stored, section, false, outcome.kept(), outcome.unsaved());
        return Html.page(Html.INVALID, SectionResource.Templates.section(chrome, page));
    }
}

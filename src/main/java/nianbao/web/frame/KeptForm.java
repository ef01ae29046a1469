package nianbao.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.account.SessionIdentity;
import nianbao.format.Section;
import nianbao.store.edit.StoredReport;
import nianbao.store.intake.Imports;
import nianbao.store.report.Reports;
import nianbao.store.who.Account;
import nianbao.store.who.Role;
import nianbao.web.draft.SectionForm;
import nianbao.web.draft.SectionPageMaker;
import nianbao.web.draft.SectionResource;
import nianbao.web.intake.ImportResource;
import nianbao.web.intake.ReviewForm;
import nianbao.web.intake.ReviewPageMaker;

/** Saves a form that was sent after its session had ended and came along over the sign-in. */
@ApplicationScoped
public class KeptForm {

    private static final Pattern IMPORT = Pattern.compile("/agencies/(\\d{1,18})/imports/(\\d{1,18})");
    private static final Pattern SECTION = Pattern.compile("/agencies/(\\d{1,18})/reports/(\\d{4})/([a-z-]+)");

    private final Reports reports;
    private final SectionForm form;
    private final SectionPageMaker pages;
    private final Imports imports;
    private final ReviewForm reviewForm;
    private final ReviewPageMaker reviewPages;
    private final Visitor visitor;

    KeptForm(Reports reports, SectionForm form, SectionPageMaker pages, Imports imports, ReviewForm reviewForm,
             ReviewPageMaker reviewPages, Visitor visitor) {
        this.reports = reports;
        this.form = form;
        this.pages = pages;
        this.imports = imports;
        this.reviewForm = reviewForm;
        this.reviewPages = reviewPages;
        this.visitor = visitor;
    }

    /** Back to the page, with the form saved where the account may; what could not be saved stands there still. */
    public Response save(String path, List<Map.Entry<String, String>> kept, Account account) {
        if (!account.roles.contains(Role.WRITER)) {
            return Redirect.to(path);
        }
        var match = SECTION.matcher(path);
        if (match.matches() && Long.parseLong(match.group(1)) == account.agency.id) {
            int year = Integer.parseInt(match.group(2));
            var stored = reports.find(account.agency.id, year);
            var section = stored.flatMap(s -> s.format().section(match.group(3)));
            if (section.isPresent()) {
                var posted = new MultivaluedHashMap<String, String>();
                kept.forEach(entry -> posted.putSingle(entry.getKey(), entry.getValue()));
                var outcome = form.save(stored.get(), section.get(), posted, account);
                if (!outcome.unsaved().isEmpty()) {
                    return unsaved(reports.find(account.agency.id, year).orElseThrow(), section.get(), outcome, account);
                }
            }
        }
        var review = IMPORT.matcher(path);
        if (review.matches() && Long.parseLong(review.group(1)) == account.agency.id) {
            return save(path, Long.parseLong(review.group(2)), kept, account);
        }
        return Redirect.to(path);
    }

    private Response save(String path, long id, List<Map.Entry<String, String>> kept, Account account) {
        var pending = imports.find(account.agency.id, id);
        if (pending.isPresent()) {
            var posted = new MultivaluedHashMap<String, String>();
            kept.forEach(entry -> posted.putSingle(entry.getKey(), entry.getValue()));
            var outcome = reviewForm.save(pending.get(), posted);
            var now = imports.find(account.agency.id, id);
            if (!outcome.saved() && now.isPresent()) {
                var chrome = visitor.chrome(SessionIdentity.user(account), "核对：" + now.get().file.name, "imports");
                return Html.page(Html.INVALID, ImportResource.Templates.review(chrome,
                        reviewPages.page(now.get(), outcome.kept(), outcome.messages())));
            }
        }
        return Redirect.to(path);
    }

    private Response unsaved(StoredReport stored, Section section, SectionForm.Outcome outcome, Account account) {
        var chrome = visitor.chrome(SessionIdentity.user(account), SectionResource.title(stored, section), "reports");
        var page = pages.page(stored, section, false, outcome.kept(), outcome.unsaved());
        return Html.page(Html.INVALID, SectionResource.Templates.section(chrome, page));
    }
}

package nianbao.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.account.SessionIdentity;
import nianbao.store.intake.Imports;
import nianbao.store.who.Account;
import nianbao.store.who.Role;
import nianbao.web.frame.Html;
import nianbao.web.frame.Resumable;
import nianbao.web.frame.Visitor;

/** Corrections to what was read from a file, sent after their session had ended. */
@ApplicationScoped
class KeptReview implements Resumable {

    private static final Pattern ADDRESS = Pattern.compile("/agencies/(\\d{1,18})/imports/(\\d{1,18})");

    private final Imports imports;
    private final ReviewForm form;
    private final ReviewPageMaker pages;
    private final Visitor visitor;

    KeptReview(Imports imports, ReviewForm form, ReviewPageMaker pages, Visitor visitor) {
        this.imports = imports;
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
        long id = Long.parseLong(match.group(2));
        var pending = imports.find(account.agency.id, id);
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        var outcome = form.save(pending.get(), posted);
        return outcome.saved() ? Optional.empty() : imports.find(account.agency.id, id).map(now -> {
            var chrome = visitor.chrome(SessionIdentity.user(account), "核对：" + now.file.name, "imports");
            return Html.page(Html.INVALID, ImportResource.Templates.review(chrome, pages.page(now, outcome.kept(), outcome.messages())));
        });
    }
}

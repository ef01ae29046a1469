package nianbao.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.store.Account;
import nianbao.store.Reports;

/** Saves a form that was sent after its session had ended and came along over the sign-in. */
@ApplicationScoped
public class KeptForm {

    private static final Pattern SECTION = Pattern.compile("/agencies/(\\d{1,18})/reports/(\\d{4})/([a-z-]+)");

    private final Reports reports;
    private final SectionForm form;

    KeptForm(Reports reports, SectionForm form) {
        this.reports = reports;
        this.form = form;
    }

    /** Back to the page, with the form saved where the account may; a conflict shows there as unsaved input would. */
    Response save(String path, List<Map.Entry<String, String>> kept, Account account) {
        var match = SECTION.matcher(path);
        if (match.matches() && Long.parseLong(match.group(1)) == account.agency.id) {
            var stored = reports.find(account.agency.id, Integer.parseInt(match.group(2)));
            var section = stored.flatMap(s -> s.format().section(match.group(3)));
            if (section.isPresent()) {
                var posted = new MultivaluedHashMap<String, String>();
                kept.forEach(entry -> posted.putSingle(entry.getKey(), entry.getValue()));
                form.save(stored.get(), section.get(), posted, account);
            }
        }
        return Redirect.to(path);
    }
}

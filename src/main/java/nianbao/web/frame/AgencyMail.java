package nianbao.web.frame;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import nianbao.store.tree.Notices;
import nianbao.store.who.Role;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Tells people by e-mail too what the program shows them, when the operator has named a mail server
 * ({@code quarkus.mailer.host}). While there is none nothing is sent, and the mail client is not even made. Mail travels
 * in the open: it never says what stands in a report that is not published.
 */
@ApplicationScoped
public class AgencyMail {

    private static final Logger LOG = Logger.getLogger(AgencyMail.class);
    private static final String SERVER = "quarkus.mailer.host";

    private final Instance<ReactiveMailer> mailer;
    private final Notices notices;
    private final boolean configured;

    @Inject
    AgencyMail(Instance<ReactiveMailer> mailer, Notices notices, Config config) {
        this(mailer, notices, isSaid(config));
    }

    public AgencyMail(Instance<ReactiveMailer> mailer, Notices notices, boolean configured) {
        this.mailer = mailer;
        this.notices = notices;
        this.configured = configured;
    }

    /** Whether somebody set it: Quarkus itself takes localhost. */
    private static boolean isSaid(Config config) {
        var value = config.getConfigValue(SERVER);
        return value.getValue() != null && !value.getValue().isBlank() && value.getSourceOrdinal() > Integer.MIN_VALUE;
    }

    public boolean isConfigured() {
        return configured;
    }

    /**
     * What somebody did that others should know.
     *
     * @param to   whom of the agency it concerns
     * @param from who did it, and gets no mail of it
     */
    public record Letter(long agencyId, Set<Role> to, long from, String subject, String text) {
    }

    /** Hands them to the mail server, after what they tell of was done; what it does not take is told to the operator's log. */
    public void send(List<Letter> letters) {
        if (!configured) {
            return;
        }
        for (var letter : letters) {
            var mails = notices.addresses(letter.agencyId(), letter.to(), letter.from()).stream()
                    .map(address -> Mail.withText(address, letter.subject(), letter.text() + "\n\n请登录年报系统办理。")).toArray(Mail[]::new);
            if (mails.length > 0) {
                mailer.get().send(mails).subscribe().with(sent -> {}, failure -> LOG.warnf("“%s” to agency %d was not mailed: %s",
                        letter.subject(), letter.agencyId(), failure.getMessage()));
            }
        }
    }
}

package nianbao.agency;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import nianbao.store.Notices;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Sends reminders by e-mail too, when the operator has named a mail server ({@code quarkus.mailer.host}). While there is
 * none nothing is sent, and the mail client is not even made.
 */
@ApplicationScoped
public class ReminderMail {

    private static final Logger LOG = Logger.getLogger(ReminderMail.class);
    private static final String SERVER = "quarkus.mailer.host";

    private final Instance<ReactiveMailer> mailer;
    private final Notices notices;
    private final boolean configured;

    @Inject
    ReminderMail(Instance<ReactiveMailer> mailer, Notices notices, Config config) {
        this(mailer, notices, isSaid(config));
    }

    ReminderMail(Instance<ReactiveMailer> mailer, Notices notices, boolean configured) {
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

    /** Hands the reminders to the mail server, after they were left; what it does not take is told to the operator's log. */
    public void send(List<Reminders.Sent> reminders) {
        if (!configured) {
            return;
        }
        for (var reminder : reminders) {
            var mails = notices.addresses(reminder.agencyId()).stream()
                    .map(address -> Mail.withText(address, reminder.subject(), reminder.text() + "\n\n请登录年报系统办理。")).toArray(Mail[]::new);
            if (mails.length > 0) {
                mailer.get().send(mails).subscribe().with(sent -> { }, failure -> LOG.warnf("A reminder to agency %d was not mailed: %s",
                        reminder.agencyId(), failure.getMessage()));
            }
        }
    }
}

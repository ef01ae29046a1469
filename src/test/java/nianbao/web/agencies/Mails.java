package nianbao.web.agencies;

import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.inject.Instance;
import nianbao.store.tree.Notices;
import nianbao.web.frame.AgencyMail;

/** Mail as it is with a server, which tests have none of. */
public final class Mails {

    private Mails() {
    }

    public static AgencyMail configured(Instance<ReactiveMailer> mailer, Notices notices) {
        return new AgencyMail(mailer, notices, true);
    }
}

package nianbao.agency;

import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.inject.Instance;
import nianbao.store.Notices;

/** Mail as it is with a server, which tests have none of. */
public final class Mails {

    private Mails() {
    }

    public static AgencyMail configured(Instance<ReactiveMailer> mailer, Notices notices) {
        return new AgencyMail(mailer, notices, true);
    }
}

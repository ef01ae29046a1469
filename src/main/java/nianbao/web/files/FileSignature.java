package nianbao.web.files;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import nianbao.output.signature.PdfSignature;
import nianbao.output.signature.SigningKey;
import nianbao.store.base.StartRefused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The operator's certificate, where one is configured: every PDF that is published bears its signature. */
@ApplicationScoped
class FileSignature {

    static final String FILE = "nianbao.signature.file";
    static final String PASSWORD = "nianbao.signature.password";
    private static final Logger LOG = Logger.getLogger(FileSignature.class);
    /** How long before its end a certificate is told of at a start. */
    private static final Duration SOON = Duration.ofDays(60);

    private final Clock clock;
    private volatile Optional<SigningKey> key = Optional.empty();

    FileSignature(Clock clock) {
        this.clock = clock;
    }

    void load(@Observes StartupEvent start, @ConfigProperty(name = FILE) Optional<String> file, @ConfigProperty(name = PASSWORD) Optional<String> password) {
        try {
            key = file.map(path -> SigningKey.read(Path.of(path), password.orElse("").toCharArray(), clock.instant()));
        } catch (SigningKey.Unusable e) {
            throw StartRefused.because(e.getMessage() + "。请核对设置 " + FILE + "、" + PASSWORD + "，再启动；不签名就删去这两项。",
                    e.english() + ". See " + FILE + " and " + PASSWORD + "; without them nothing is signed.");
        }
        key.ifPresent(k -> {
            LOG.infof("Published PDFs are signed by %s", k.owner().getSubjectX500Principal());
            if (Date.from(clock.instant().plus(SOON)).after(k.owner().getNotAfter())) {
                LOG.warnf("The certificate for signatures expires on %s: nothing can be published with it after that", k.owner().getNotAfter());
            }
        });
    }

    /**
     * The file signed; the file itself where no certificate is configured.
     *
     * @throws SigningKey.Unusable when the certificate has expired since the start
     */
    byte[] on(byte[] pdf) {
        try {
            return key.isEmpty() ? pdf : PdfSignature.sign(pdf, key.get(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

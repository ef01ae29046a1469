package nianbao.web.intake;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nianbao.input.scan.Tesseract;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the program stands that reads scans: {@code nianbao.tesseract}, on the search path unless the operator says otherwise. */
@ApplicationScoped
class ScanProgram {

    void started(@Observes StartupEvent event, @ConfigProperty(name = "nianbao.tesseract", defaultValue = "tesseract") String path) {
        Tesseract.at(path);
    }
}

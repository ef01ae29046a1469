package nianbao.web.files;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import nianbao.output.font.FontFolder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the operator's own fonts to use, from the folder {@code nianbao.fonts}, {@code data/fonts} unless set. */
@ApplicationScoped
class OperatorFonts {

    void load(@Observes StartupEvent start, @ConfigProperty(name = FontFolder.SETTING, defaultValue = FontFolder.USUAL) String folder) {
        FontFolder.use(Path.of(folder));
    }
}

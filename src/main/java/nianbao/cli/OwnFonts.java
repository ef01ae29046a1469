package nianbao.cli;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSourceLoader;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import nianbao.output.font.FontFolder;

/** The operator's own fonts, as the server takes them: from the folder {@code nianbao.fonts} names, wherever it is set. */
final class OwnFonts {

    /** Kept: a logger nobody holds forgets its handler. */
    private static final Logger LOG = Logger.getLogger(FontFolder.class.getName());

    private OwnFonts() {
    }

    /** A font that cannot be used is said on standard error. */
    static void use() {
        var errors = new ConsoleHandler();
        errors.setLevel(Level.WARNING);
        errors.setFormatter(new SimpleFormatter() {
            @Override
            public String format(LogRecord entry) {
                return formatMessage(entry) + System.lineSeparator();
            }
        });
        LOG.addHandler(errors);
        var settings = new SmallRyeConfigBuilder().addDefaultSources()
                .withSources(new YamlConfigSourceLoader.InFileSystem()).build();
        FontFolder.use(Path.of(settings.getOptionalValue(FontFolder.SETTING, String.class).orElse(FontFolder.USUAL)));
    }
}

package nianbao.web.arrival;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings, {@code nianbao.upload.*}. */
@ConfigMapping(prefix = "nianbao.upload")
public interface UploadSettings {

    /** Of one file, in bytes. */
    @WithDefault("20M")
    MemorySize largestFile();

    /** How many files are read at a time. */
    @WithDefault("2")
    int readers();
}

package nianbao.desktop;

import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A run of the program for Java to see which classes it uses, see {@link StartCacheMaker}: it ends once it is warm. */
@ApplicationScoped
public class Rehearsal {

    static final String SETTING = "nianbao.rehearsal";

    private final boolean on;

    Rehearsal(@ConfigProperty(name = SETTING, defaultValue = "false") boolean on) {
        this.on = on;
    }

    /** The program has shown its first pages and made each kind of file. */
    public void over() {
        if (on) Quarkus.asyncExit();
    }
}

package nianbao;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How many connections the server takes: not so many that no file handle is left. Without handles classes that are not loaded
 * yet cannot be, and Quarkus 3.33 waits for their jar for ever, even when there are handles again (its issue 48750).
 */
final class Connections {

    /** The name that application.yaml uses for it. */
    private static final String SETTING = "nianbao.connections";
    /** As many as a country's deadline day needs of one instance; each costs memory too. */
    private static final long MOST = 4_000;
    /** For the program's own files (its 250 jars, uploads on disk, fonts) and its connections to the database. */
    private static final long OWN_HANDLES = 700;

    private Connections() {
    }

    /** Before the server starts; whoever has set quarkus.http.limits.max-connections is believed. */
    static void fitHandles() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix && unix.getMaxFileDescriptorCount() > 0) {
            System.setProperty(SETTING, Long.toString(most(unix.getMaxFileDescriptorCount())));
        }
    }

    /** @param handles that the system lets the process have */
    static long most(long handles) {
        return Math.clamp(handles - OWN_HANDLES, Math.max(1, Math.min(MOST, handles / 4)), MOST);
    }
}

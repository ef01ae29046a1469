package nianbao;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import nianbao.store.base.StartRefused;

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
    /** With fewer a start ended in the middle, for want of a class or of its database. */
    private static final long FEWEST = 256;

    private Connections() {
    }

    /**
     * Before the server starts; whoever has set quarkus.http.limits.max-connections is believed.
     *
     * @throws RuntimeException by {@link StartRefused}, when there are not even handles for the start
     */
    static void fitHandles() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix && unix.getMaxFileDescriptorCount() > 0) {
            checkEnough(unix.getMaxFileDescriptorCount());
            System.setProperty(SETTING, Long.toString(most(unix.getMaxFileDescriptorCount())));
        }
    }

    /** @throws RuntimeException by {@link StartRefused} */
    static void checkEnough(long handles) {
        if (handles < FEWEST) {
            throw StartRefused.because("系统只给本程序 " + handles + " 个文件句柄，至少要 " + FEWEST + " 个。请在启动前运行 ulimit -n 4096（systemd 写 LimitNOFILE=4096），再启动。",
                    "the system gives this program " + handles + " file handles, and it needs " + FEWEST
                            + ". Run ulimit -n 4096 before it (systemd: LimitNOFILE=4096), and start again.");
        }
    }

    /** @param handles that the system lets the process have */
    static long most(long handles) {
        return Math.clamp(handles - OWN_HANDLES, Math.max(1, Math.min(MOST, handles / 4)), MOST);
    }
}

package nianbao.web.watch;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while memory or file handles are about to run out: a proxy then asks another instance. */
@Readiness
public class MachineHealth implements HealthCheck {

    private static final double FULL = 0.95;

    @Override
    public HealthCheckResponse call() {
        double memory = memory();
        double files = files();
        return HealthCheckResponse.named("machine").status(memory < FULL && files < FULL)
                .withData("memory", Math.round(100 * memory)).withData("files", Math.round(100 * files)).build();
    }

    /** Of the heap for what lives long, what was in use when it was last cleared up. */
    static double memory() {
        return longLived().filter(pool -> pool.getCollectionUsage() != null && pool.getCollectionUsage().getMax() > 0)
                .mapToDouble(pool -> (double) pool.getCollectionUsage().getUsed() / pool.getCollectionUsage().getMax()).max().orElse(0);
    }

    /** Not where new objects are: of those a space may be full after each collection, on a busy machine, and nothing is wrong. */
    static Stream<MemoryPoolMXBean> longLived() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported());
    }

    /** Of the file handles that the process may have; 1 when there is none left even to count them. */
    static double files() {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) || unix.getMaxFileDescriptorCount() <= 0) {
            return 0;
        }
        try {
            long open = unix.getOpenFileDescriptorCount();
            return open < 0 ? 1 : (double) open / unix.getMaxFileDescriptorCount();
        } catch (InternalError cannotCount) {
            return 1;
        }
    }
}

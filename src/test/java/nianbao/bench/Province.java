package nianbao.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import nianbao.report.AgencyKind;
import nianbao.store.tree.AgencyRegister;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.Test;

/** A province of 5,000 agencies, and beside it one of 60 in the same database: the same pages of both, over HTTP. */
abstract class Province {

    @Inject
    Office office;

    @Inject
    AgencyRegister register;

    @Inject
    EntityManager em;

    private final int warmUp;
    private final int rounds;

    Province(int warmUp, int rounds) {
        this.warmUp = warmUp;
        this.rounds = rounds;
    }

    /** Under an agency's address. */
    abstract String page();

    abstract List<String> queries(int size);

    /** What the agencies below one have done, by statements over all of them. */
    abstract void reports(Agency top);

    @Test
    void run() throws Exception {
        for (int size : new int[]{60, 5_000}) {
            var top = office.agency("第" + size + "省人民政府");
            var tab = office.tab(office.person(top, "周宁", EnumSet.of(Role.SUPERVISOR)));
            below(top, size);
            look("first", size, tab, "/agencies/" + top.id + page() + queries(size).getFirst());
            restart();
            look("first after a start", size, tab, "/agencies/" + top.id + page() + queries(size).getFirst());
            for (var query : queries(size)) {
                measure(size, tab, "/agencies/" + top.id + page(), query);
            }
        }
    }

    /** Forgets what is at hand, as a start does. */
    void restart() {
    }

    private static void look(String which, int size, Tab tab, String page) {
        long from = System.nanoTime(), worked = processor();
        assertEquals(200, tab.status(page));
        System.out.printf("%5d agencies  %-28s %6.1f ms  processor %6.1f ms%n", size, which, (System.nanoTime() - from) / 1e6, (processor() - worked) / 1e6);
    }

    private void below(Agency top, int size) {
        QuarkusTransaction.requiringNew().timeout(600).run(() -> {
            var all = new ArrayList<Agency>();
            for (int i = 0; i < size; i++) {
                var agency = new Agency();
                agency.name = "第" + i + "局";
                agency.kind = AgencyKind.DEPARTMENT;
                agency.parent = i % 50 == 0 ? em.getReference(Agency.class, top.id) : all.get(i / 50 * 50);
                all.add(agency);
            }
            register.foundAll(all);
            reports(top);
        });
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery("analyze").executeUpdate());
    }

    private void measure(int size, Tab tab, String page, String query) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            tab.status(page + query);
        }
        var times = new Times();
        long worked = processor();
        for (int i = 0; i < rounds; i++) {
            assertEquals(200, times.of(() -> tab.status(page + query)));
        }
        System.out.printf("%5d agencies  %-28s p50 %6.1f ms  p99 %6.1f ms  processor %6.1f ms%n", size, query, times.millis(0.5),
                times.millis(0.99), (processor() - worked) / 1e6 / rounds);
    }

    /** What this process, server and client alike, has used of processors so far, in nanoseconds; the database is another. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}

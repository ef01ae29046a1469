package nianbao.bench;

import nianbao.input.Campaign;
import org.junit.jupiter.api.Test;

/** How truly reports in layouts unlike our own are read: at most two changes to their tables, six ways to print figures. */
class LayoutsBench {

    private static final int FILES = 3_000;

    @Test
    void campaign() {
        var campaign = Campaign.of(FILES);
        System.out.print(campaign.table());
        campaign.faults().forEach(System.out::println);
    }
}

package nianbao.web.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.MemoryPoolMXBean;
import org.junit.jupiter.api.Test;

class MachineHealthTest {

    /** The serial collector's space of survivors is full after many a collection; that is no want of memory. */
    @Test
    void onlyWhatLivesLongCounts() {
        var names = MachineHealth.longLived().map(MemoryPoolMXBean::getName).toList();
        assertEquals(1, names.size(), names::toString);
        assertTrue(names.getFirst().matches("(Tenured|G1 Old|PS Old) Gen"), names::toString);
    }
}

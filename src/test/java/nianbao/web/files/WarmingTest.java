package nianbao.web.files;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WarmingTest {

    /** What it does is seen by nobody, not even that it failed. */
    @Test
    void theInventedReportHasEveryFieldAndBecomesEveryFile() {
        var report = Warming.report();
        assertEquals(report.format().fields().size(), report.fields().size());
        assertTrue(report.fields().values().stream().noneMatch(String::isBlank));
        assertDoesNotThrow(() -> Warming.files(report));
    }
}

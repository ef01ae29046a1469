package nianbao.web.files;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WarmingTest {

    /** A stop in the first minute waits for the step under way, and for no other. */
    @Test
    void noStepBeginsAfterAStop() throws Exception {
        var stopped = new AtomicBoolean();
        var done = new ArrayList<String>();
        Warming.run(List.of(() -> done.add("first"), () -> stopped.set(true), () -> done.add("third")), stopped::get);
        assertEquals(List.of("first"), done);
    }

    /** What it does is seen by nobody, not even that it failed. */
    @Test
    void theInventedReportHasEveryFieldAndBecomesEveryFile() {
        var report = Warming.report();
        assertEquals(report.format().fields().size(), report.fields().size());
        assertTrue(report.fields().values().stream().noneMatch(String::isBlank));
        assertDoesNotThrow(() -> Warming.run(Warming.files(report), () -> false));
    }
}

package nianbao.input.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nianbao.input.find.ReportReader;
import nianbao.input.source.Deadline;
import nianbao.report.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is limited is work; a busy machine refuses nobody before the last resort. */
class WorkLimitTest {

    @Test
    void waitingIsNotWork() throws Exception {
        var limit = new WorkLimit(Duration.ofMillis(100), Duration.ofMinutes(1));
        assertEquals("read", limit.within(() -> new CountDownLatch(1).await(400, TimeUnit.MILLISECONDS) ? "" : "read"));
    }

    @Test
    void workIsEndedBeforeItsRefusalIsTold() {
        var limit = new WorkLimit(Duration.ofMillis(200), Duration.ofMinutes(1));
        var worker = new AtomicReference<Thread>();
        var refusal = assertThrows(Unreadable.class, () -> limit.within(() -> {
            worker.set(Thread.currentThread());
            while (true) {
                Deadline.check();
            }
        }));
        assertTrue(refusal.getMessage().contains("处理器时间"), refusal.getMessage());
        assertFalse(worker.get().isAlive());
    }

    @Test
    void whatFilesOfOneUploadTakeTogetherIsWorkTooAndRefusedOnesCount() throws Exception {
        var limit = new WorkLimit(Duration.ofMillis(300), Duration.ofMinutes(1));
        var waiting = new ReadingBudget(Duration.ofMillis(200));
        limit.within(() -> new CountDownLatch(1).await(400, TimeUnit.MILLISECONDS), waiting);
        assertFalse(waiting.isSpent());
        var working = new ReadingBudget(Duration.ofMillis(200));
        assertThrows(Unreadable.class, () -> limit.within(() -> {
            while (true) {
                Deadline.check();
            }
        }, working));
        assertTrue(working.isSpent());
    }

    @Test
    void theClockIsTheLastResortAndSaysThatTheMachineIsBusy() {
        var limit = new WorkLimit(Duration.ofMinutes(1), Duration.ofMillis(200));
        var refusal = assertThrows(Unreadable.class, () -> limit.within(() -> new CountDownLatch(1).await(1, TimeUnit.DAYS)));
        assertTrue(refusal.getMessage().contains("正忙"), refusal.getMessage());
    }

    /** Whoever reads looks whether anybody still waits for it, whatever the file is. */
    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "txt", "html", "pdf"})
    void everyReaderSeesThatItWasGivenUp(String kind) throws Exception {
        var file = BadFiles.report(kind);
        // What is made once for all readings must not be the one that is given up.
        assertEquals(2023, ReportReader.read(FileKinds.read(file)).year());
        assertGivenUp(() -> FileKinds.read(file));
    }

    @Test
    void whoLooksForAReportSeesThatItWasGivenUp() throws Exception {
        var source = FileKinds.read(BadFiles.report("txt"));
        assertGivenUp(() -> ReportReader.read(source));
    }

    private static void assertGivenUp(Executable reading) {
        Thread.currentThread().interrupt();
        try {
            assertThrows(Deadline.Passed.class, reading);
        } finally {
            Thread.interrupted();
        }
    }

    /** Each group's label was looked for in all that stands before it: 3 MB kept a processor busy for hours, behind the refusal too. */
    @Test
    void aTableOfOneEndlessLineIsReadInProportion() throws Exception {
        var line = "清河县民政局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n" + "自然人 ".repeat(300_000);
        assertEquals(2023, ReportFileReader.read(line.getBytes(StandardCharsets.UTF_8)).year());
    }

    @Test
    void aTextOfFarTooManyLinesIsNotLookedThrough() {
        var refusal = assertThrows(Unreadable.class, () -> FileKinds.text("年报\n\n\n".repeat(100_000)));
        assertTrue(refusal.getMessage().contains("20 万行"), refusal.getMessage());
    }
}

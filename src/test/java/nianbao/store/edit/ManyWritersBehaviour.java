package nianbao.store.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nianbao.store.Desk;
import nianbao.store.who.Account;
import org.junit.jupiter.api.Test;

public abstract class ManyWritersBehaviour {
    private static final int WRITERS = 8;
    private static final int SAVES = 100;

    final Desk desk;
    final Edits edits;

    public ManyWritersBehaviour(Desk desk) {
        this.desk = desk;
        edits = desk.edits;
    }

    /** Half of each one's saves go to a field of its own, half to one they all write. */
    @Test
    void noAcknowledgedEditIsLostAndNumbersHaveNoGap() throws Exception {
        var agency = desk.agency();
        var clerk = desk.clerk(agency, "李明");
        var report = desk.report(agency, 2025, clerk);
        int start = desk.load(report).version();
        var tasks = IntStream.range(0, WRITERS)
                .mapToObj(i -> write(report, desk.clerk(agency, "第" + i + "人"), i)).toList();
        var acknowledged = new ArrayList<Acknowledged>();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (var result : threads.invokeAll(tasks)) {
                acknowledged.addAll(result.get());
            }
        }
        acknowledged.sort(java.util.Comparator.comparingInt(Acknowledged::number));
        var history = edits.history(report.id, null, Integer.MAX_VALUE, Integer.MAX_VALUE).reversed();
        assertEquals(IntStream.rangeClosed(1, start + acknowledged.size()).boxed().toList(),
                history.stream().map(HistoryLine::number).toList());
        assertEquals(acknowledged, history.stream().skip(start)
                .map(e -> new Acknowledged(e.number(), e.field(), e.after(), e.by())).toList());
        assertTrue(acknowledged.size() >= WRITERS * SAVES / 2, acknowledged.size() + " saved");
        for (var field : desk.load(report).fields().values()) {
            var last = edits.history(report.id, field.code, Integer.MAX_VALUE, 1).getFirst();
            assertEquals(List.of(last.after(), last.number()), List.of(field.text, field.number));
        }
    }

    record Acknowledged(int number, String field, String text, String by) {
    }

    private Callable<List<Acknowledged>> write(StoredReport report, Account who, int i) {
        var own = report.format().cells().keySet().stream().skip(i + 20).findFirst().orElseThrow();
        return () -> {
            var saved = new ArrayList<Acknowledged>();
            int seen = 0;
            for (int n = 0; n < SAVES; n++) {
                var field = n % 2 == 0 ? own : "overview";
                var text = who.name + n;
                var outcome = desk.save(report, List.of(new FieldChange(field, text, seen)), seen, who);
                if (outcome.results().getFirst() instanceof EditResult.Saved done) {
                    saved.add(new Acknowledged(done.number(), field, text, who.name));
                }
                seen = outcome.version();
            }
            return saved;
        };
    }
}

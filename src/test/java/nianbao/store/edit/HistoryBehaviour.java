package nianbao.store.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import nianbao.store.Desk;
import nianbao.store.who.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class HistoryBehaviour {
    static final String NATURAL = "applications.received.natural";
    static final int ALL = Integer.MAX_VALUE;

    final Desk desk;
    final Edits edits;

    Account li;
    Account wang;
    StoredReport report;

    public HistoryBehaviour(Desk desk) {
        this.desk = desk;
        edits = desk.edits;
    }

    @BeforeEach
    void begin() {
        var agency = desk.agency();
        li = desk.clerk(agency, "李明");
        wang = desk.clerk(agency, "王芳");
        report = desk.report(agency, 2025, li);
    }

    @Test
    void eachEntrySaysWhatWasThereBeforeAndWhoChangedItWhen() {
        desk.type(report, NATURAL, "9", li);
        desk.type(report, "overview", "总体", li);
        desk.type(report, NATURAL, "10", wang);
        var entries = edits.history(report.id, NATURAL, ALL, 10);
        assertEquals(List.of("10", "9"), entries.stream().map(HistoryLine::after).toList());
        assertEquals(List.of("9", ""), entries.stream().map(HistoryLine::before).toList());
        assertEquals(List.of("王芳", "李明"), entries.stream().map(HistoryLine::by).toList());
        assertEquals(desk.clock.instant(), entries.getFirst().at());
        assertEquals(Edit.EditKind.TYPED, entries.getFirst().kind());
    }

    @Test
    void aPrefilledTextsEntrySaysWhereItCameFrom() {
        var entry = edits.history(report.id, "signature", ALL, 10).getFirst();
        assertEquals(Edit.EditKind.PREFILLED, entry.kind());
        assertEquals("机关信息", entry.source());
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        for (int i = 1; i <= 25; i++) {
            desk.type(report, NATURAL, Integer.toString(i), li);
        }
        var numbers = new ArrayList<Integer>();
        int before = ALL;
        for (var page = edits.history(report.id, null, before, 7); !page.isEmpty(); page = edits.history(report.id, null, before, 7)) {
            page.forEach(entry -> numbers.add(entry.number()));
            before = page.getLast().number();
        }
        int version = desk.load(report).version();
        assertEquals(version, numbers.size());
        for (int i = 0; i < version; i++) {
            assertEquals(version - i, numbers.get(i));
        }
    }

    @Test
    void anEarlierTextComesBackAsANewEdit() {
        desk.type(report, NATURAL, "9", li);
        int number = desk.load(report).version();
        desk.type(report, NATURAL, "10", wang);
        edits.restore(report.id, NATURAL, number, number + 1, li);
        assertEquals("9", desk.text(report, NATURAL));
        var entry = edits.history(report.id, NATURAL, ALL, 1).getFirst();
        assertEquals(Edit.EditKind.RESTORED, entry.kind());
        assertEquals("10", entry.before());
    }

    @Test
    void theVeryStartWasBlank() {
        desk.type(report, NATURAL, "9", li);
        edits.restore(report.id, NATURAL, 0, desk.load(report).version(), li);
        assertEquals("", desk.text(report, NATURAL));
    }

    @Test
    void restoringDoesNotOverwriteWhatSomebodyElseHasTypedSince() {
        desk.type(report, NATURAL, "9", li);
        int seen = desk.load(report).version();
        desk.type(report, NATURAL, "10", wang);
        var result = edits.restore(report.id, NATURAL, 0, seen, li).results().getFirst();
        assertEquals("10", assertInstanceOf(EditResult.Theirs.class, result).text());
    }
}

package nianbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import nianbao.PublishedReports;
import nianbao.Turns;
import nianbao.check.finding.Finding;
import nianbao.check.rule.Dossier;
import nianbao.report.Report;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults planted in real reports, read from their files: each is found, at its place. */
@Tag("long")
class PlantedFaultsTest {

    private static final double PROSE = 0.95;

    /** What is found in each report as it was published. */
    private static final Map<String, List<Finding>> BEFORE = new HashMap<>();

    private static Map<String, Report> reports() throws Exception {
        var reports = new LinkedHashMap<String, Report>();
        for (var published : PublishedReports.all()) {
            reports.put(published.name(), published.reading().report());
        }
        return reports;
    }

    private record Tally(int planted, List<String> missed) {
    }

    private static Tally plant(Function<Report, List<Planted>> faults) throws Exception {
        int planted = 0;
        var missed = new ArrayList<String>();
        for (var entry : reports().entrySet()) {
            var before = BEFORE.computeIfAbsent(entry.getKey(), name -> AllChecks.all(Dossier.published(entry.getValue(), List.of())));
            for (var fault : faults.apply(entry.getValue())) {
                planted++;
                if (!fault.isFoundIn(before)) {
                    missed.add(entry.getKey() + " " + fault.kind() + " " + fault.field() + "@" + fault.start() + " " + fault.what());
                }
            }
        }
        System.out.println("planted " + planted + ", missed " + missed.size() + " " + missed);
        return new Tally(planted, missed);
    }

    @Test
    void everyFaultOfArithmeticIsFoundWhereItIs() throws Exception {
        // Every other cell of one report, those between of the next.
        var reports = new AtomicInteger();
        var tally = plant(report -> {
            var cells = Planted.cells(report);
            int first = reports.getAndIncrement();
            return IntStream.range(0, cells.size()).filter(i -> Turns.isOn(first + i, 2)).mapToObj(cells::get).toList();
        });
        assertTrue(tally.planted > 1000, "planted " + tally.planted);
        assertEquals(List.of(), tally.missed);
    }

    @Test
    void changedFiguresInProseAreFound() throws Exception {
        found(plant(report -> Planted.figures(report).stream().filter(f -> !f.kind().equals(Planted.NO_CELL)).toList()), 80);
    }

    /** Written down, not hidden: no check can know these, and none pretends to. */
    @Test
    void changedFiguresThatNoCellHoldsAreNotFound() throws Exception {
        var tally = plant(report -> Planted.figures(report).stream().filter(f -> f.kind().equals(Planted.NO_CELL)).toList());
        assertEquals(tally.planted, tally.missed.size());
    }

    @Test
    void yearsLeftInAreFound() throws Exception {
        found(plant(Planted::years), 30);
    }

    @Test
    void pastedSectionsAreFound() throws Exception {
        var tally = plant(Planted::pasted);
        assertEquals(List.of(), tally.missed);
    }

    private static void found(Tally tally, int atLeast) {
        assertTrue(tally.planted >= atLeast, "planted " + tally.planted);
        assertTrue(tally.missed.size() <= (1 - PROSE) * tally.planted, () -> tally.missed.size() + " of " + tally.planted + " missed: " + tally.missed);
    }
}

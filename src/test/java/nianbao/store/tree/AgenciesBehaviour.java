package nianbao.store.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import nianbao.store.Desk;
import nianbao.store.base.Rejected;
import nianbao.store.who.Agency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class AgenciesBehaviour {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    final Desk desk;
    final Agencies agencies;
    final AgencyRegister register;

    Agency city;
    Agency county;
    Agency town;
    Agency office;

    public AgenciesBehaviour(Desk desk) {
        this.desk = desk;
        agencies = desk.agencies;
        register = desk.register;
    }

    @BeforeEach
    void tree() {
        city = desk.agency("青州市人民政府", null);
        county = desk.agency("青石县人民政府", city);
        town = desk.agency("青石县柳河乡人民政府", county);
        office = desk.agency("青州市教育局", city);
    }

    /** The lines as they must be, found by walking up from each. */
    private void assertLinesMatchParents() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var agency : List.of(city, county, town, office)) {
                var expected = new TreeSet<String>();
                int distance = 0;
                for (var at = desk.entityManager.find(Agency.class, agency.id); at != null; at = at.parent) {
                    expected.add(at.id + ":" + distance++);
                }
                var lines = desk.entityManager.createQuery("from AgencyLine where agencyId = ?1", AgencyLine.class).setParameter(1, agency.id)
                        .getResultStream().map(l -> l.aboveId + ":" + l.distance).collect(Collectors.toCollection(TreeSet::new));
                assertEquals(expected, lines, agency.name);
            }
        });
    }

    @Test
    void whoStandsAboveWhomFollowsAMoveOfAWholeBranch() {
        assertLinesMatchParents();
        register.move(county, office);
        assertLinesMatchParents();
        assertTrue(agencies.isAbove(office.id, town.id));
        register.move(town, city);
        assertLinesMatchParents();
        assertFalse(agencies.isAbove(county.id, town.id));
        register.move(county, city);
        assertLinesMatchParents();
    }

    @Test
    void nothingComesToStandBelowItself() {
        for (var below : List.of(county, town)) {
            assertThrows(Rejected.class, () -> register.move(county, below));
        }
        assertLinesMatchParents();
    }

    @Test
    void movesAtOnceNeverMakeACircle() throws Exception {
        for (int i = 0; i < 8; i++) {
            var moves = List.<Callable<Boolean>>of(() -> moved(county, office), () -> moved(office, town));
            try (var threads = Executors.newFixedThreadPool(2)) {
                int done = 0;
                for (var move : threads.invokeAll(moves)) {
                    done += move.get() ? 1 : 0;
                }
                assertEquals(1, done);
            }
            assertLinesMatchParents();
            register.move(county, city);
            register.move(office, city);
        }
    }

    private boolean moved(Agency agency, Agency parent) {
        try {
            register.move(agency, parent);
            return true;
        } catch (Rejected circle) {
            return false;
        }
    }

    @Test
    void anotherNameKeepsTheEarlierOneWithItsLastDay() {
        register.rename(office, "青州市教育体育局", DAY);
        assertEquals("青州市教育体育局", desk.now(office).name);
        var earlier = agencies.earlierNames(List.of(office.id));
        assertEquals(1, earlier.size());
        assertEquals("青州市教育局", earlier.getFirst().name);
        assertEquals(LocalDate.of(2025, 2, 28), earlier.getFirst().usedUntil);
        // Misspelt: the same day again puts it right and leaves no third name.
        register.rename(office, "青州市教体局", DAY);
        assertEquals(1, agencies.earlierNames(List.of(office.id)).size());
        assertThrows(Rejected.class, () -> register.rename(office, "青州市文教局", DAY.minusDays(1)));
        assertThrows(Rejected.class, () -> register.rename(office, "青州市文教局", LocalDate.now(desk.clock).plusDays(1)));
        assertThrows(Rejected.class, () -> register.rename(office, "青州市教体局", DAY.plusDays(1)));
        assertEquals("青州市教体局", desk.now(office).name);
    }

    @Test
    void oneWithOthersBelowItIsNotClosed() {
        assertThrows(Rejected.class, () -> register.close(county, DAY, null));
        register.close(town, DAY, null);
        register.close(county, DAY, office);
        assertEquals(DAY, desk.now(county).closedOn);
        assertEquals(office.id, desk.now(county).successor.id);
        assertEquals(List.of(county.id), agencies.mergedInto(office.id).stream().map(a -> a.id).toList());
        register.reopen(county);
        assertNull(desk.now(county).closedOn);
        assertNull(desk.now(county).successor);
    }

    @Test
    void nobodyIsMergedIntoItselfOrIntoWhatIsGone() {
        assertThrows(Rejected.class, () -> register.close(town, DAY, town));
        register.close(office, DAY, town);
        assertThrows(Rejected.class, () -> register.close(town, DAY.plusDays(1), office));
        assertThrows(Rejected.class, () -> register.close(town, DAY, office));
    }

    @Test
    void thoseBelowAreListedAndFound() {
        assertEquals(List.of("青石县人民政府 1", "青州市教育局 0"), agencies.below(city.id, "", 0, 10).stream()
                .map(l -> l.agency().name + " " + l.below()).toList());
        assertEquals(List.of("青石县柳河乡人民政府"), agencies.below(city.id, "柳河", 0, 10).stream().map(l -> l.agency().name).toList());
        assertEquals(1, agencies.countBelow(city.id, "柳河"));
        assertEquals(0, agencies.countBelow(city.id, "%"));
    }
}

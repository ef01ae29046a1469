package nianbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nianbao.PublishedReports;
import nianbao.PublishedReports.Concern;
import nianbao.PublishedReports.Published;
import nianbao.check.relation.Verdict;
import nianbao.check.relation.Verdict.VerdictState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of real reports, as they were published: what is wrong in them is known. */
class PublishedRelationsTest {

    static List<Published> reports() {
        return PublishedReports.all();
    }

    /** A relation by its code and its cells, in any order. */
    private record Found(String relation, Set<String> cells) {
    }

    @ParameterizedTest
    @MethodSource("reports")
    void brokenRelationsAreThoseTheSourceBreaks(Published published) {
        assertEquals(known(published.wrong()), found(published, v -> v.state() == VerdictState.BROKEN));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void relationsThatDifferOnlyForABlankWait(Published published) {
        assertEquals(known(published.waiting()),
                found(published, v -> v.state() == VerdictState.WAITING && v.difference().signum() != 0));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyCellIsInTheEditionAndAllAreThereButOpenOnes(Published published) {
        var cells = new HashSet<>(published.report().format().cells().keySet());
        published.open().forEach(cells::remove);
        assertEquals(cells, published.fields().keySet());
    }

    private static Set<Found> known(List<Concern> concerns) {
        return concerns.stream().map(c -> new Found(c.relation(), Set.copyOf(c.fields()))).collect(Collectors.toSet());
    }

    private static Set<Found> found(Published published, Predicate<Verdict> which) {
        return Verdict.all(published.report()).stream().filter(which).map(v -> {
            var cells = new HashSet<>(v.relation().sum());
            cells.addAll(v.relation().equals());
            return new Found(v.relation().code(), cells);
        }).collect(Collectors.toSet());
    }
}

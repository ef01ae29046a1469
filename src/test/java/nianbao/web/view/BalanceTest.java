package nianbao.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import nianbao.Drafts;
import org.junit.jupiter.api.Test;

/** The strip below a table: both sides of its balance. */
class BalanceTest {

    /** The longest figures add up to one that is too long to be one: the total waits for itself, and the page is shown. */
    @Test
    void aTotalTooLongToBeAFigureWaitsForItself() {
        var draft = Drafts.zeros(2025, "applications.granted.natural", "999999999999999", "applications.partial.natural", "999999999999999",
                "applications.total.natural", "");
        var section = draft.format().section("applications").orElseThrow();
        var natural = TableViews.of(section, draft, Map.of(), Optional.empty(), false, Map.of()).strip().cells().stream()
                .filter(balance -> "applications.total.natural".equals(balance.link())).findFirst().orElseThrow();
        assertEquals("wait", natural.style());
        assertEquals("待填 1", natural.words());
    }
}

package nianbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportYearsTest {

    @Test
    void theRunningYearsReportCanBePreparedFromNovember() {
        assertFalse(ReportYears.allows(2025, LocalDate.of(2025, 10, 31)));
        assertTrue(ReportYears.allows(2025, LocalDate.of(2025, 11, 1)));
        assertTrue(ReportYears.allows(2025, LocalDate.of(2026, 1, 1)));
        assertFalse(ReportYears.allows(2026, LocalDate.of(2026, 1, 1)));
    }

    @Test
    void thereIsNoFormBefore2014() {
        assertTrue(ReportYears.allows(2014, LocalDate.of(2026, 1, 1)));
        assertFalse(ReportYears.allows(2013, LocalDate.of(2026, 1, 1)));
        assertEquals(List.of(2016, 2015, 2014), ReportYears.all(LocalDate.of(2017, 3, 1)));
    }
}

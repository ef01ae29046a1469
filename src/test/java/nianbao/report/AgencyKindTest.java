package nianbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgencyKindTest {

    @ParameterizedTest
    @EnumSource(AgencyKind.class)
    void untilTheReportOf2018EverybodyHadTimeUntilTheEndOfMarch(AgencyKind kind) {
        assertEquals(LocalDate.of(2019, 3, 31), kind.deadline(2018));
        assertEquals(LocalDate.of(2015, 3, 31), kind.deadline(2014));
    }

    @ParameterizedTest
    @CsvSource({"DEPARTMENT,2026-01-31", "TOWNSHIP,2026-01-31", "OFFICE,2026-01-31", "COUNTY,2026-02-20",
        "CITY,2026-03-10", "PROVINCE,2026-03-31"})
    void theReportOf2025IsDueIn2026(AgencyKind kind, LocalDate deadline) {
        assertEquals(deadline, kind.deadline(2025));
    }
}

package nianbao.store;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Nested;

@QuarkusTest
@TestProfile(OnH2.class)
class StoreOnH2Test {
    @Nested
    class OfReports extends ReportsBehaviour {}

    @Nested
    class OfEdits extends EditsBehaviour {}

    @Nested
    class OfHistory extends HistoryBehaviour {}

    @Nested
    class OfManyWriters extends ManyWritersBehaviour {}

    @Nested
    class OfAccounts extends AccountsBehaviour {}

    @Nested
    class OfSample extends SampleBehaviour {}
}

package nianbao.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Vetoed;
import jakarta.transaction.Status;
import nianbao.store.edit.StoredReport;

/** Cannot look at the reports of one agency. */
@Vetoed
public class BrokenOverview extends Overview {

    /** Characters of each report. */
    public static final int LENGTH = 1_000_000;

    private final long agencyId;

    public BrokenOverview(long agencyId) {
        super(null, null, null);
        this.agencyId = agencyId;
    }

    @Override
    public Counting counting(StoredReport stored) {
        long agency = stored.agency.id;
        return new Counting(LENGTH, () -> {
            assertEquals(Status.STATUS_NO_TRANSACTION, QuarkusTransaction.getStatus(), "texts are looked at while a connection is held");
            if (agency == agencyId) {
                throw new StackOverflowError("as a text that is too deep would");
            }
            return new Tally(7, 0, 0, 0);
        });
    }
}

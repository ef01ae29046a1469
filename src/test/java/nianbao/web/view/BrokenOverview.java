package nianbao.web.view;

import jakarta.enterprise.inject.Vetoed;
import nianbao.store.edit.StoredReport;

/** Cannot look at the reports of one agency. */
@Vetoed
public class BrokenOverview extends Overview {

    private final long agencyId;

    public BrokenOverview(long agencyId) {
        super(null, null, null);
        this.agencyId = agencyId;
    }

    @Override
    public Tally tally(StoredReport stored) {
        if (stored.agency.id == agencyId) {
            throw new StackOverflowError("as a text that is too deep would");
        }
        return new Tally(7, 0, 0, 0);
    }
}

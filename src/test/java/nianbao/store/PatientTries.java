package nianbao.store;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import nianbao.store.people.Tries;

/** All tests sign in from one address, wrongly more often than anybody else would. */
@Alternative
@Singleton
public class PatientTries extends Tries {

    PatientTries(Clock clock) {
        super(clock);
    }

    @Override
    protected int freeOfAnAddress() {
        return Integer.MAX_VALUE;
    }
}

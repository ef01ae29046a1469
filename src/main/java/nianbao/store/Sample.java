package nianbao.store;

import jakarta.enterprise.context.ApplicationScoped;

/** An invented agency with three years of reports, to try things on. */
@ApplicationScoped
public class Sample {

    /** Makes the agency and its reports, all entered by {@code who}. */
    public Agency load(Account who) {
        throw new UnsupportedOperationException();
    }
}

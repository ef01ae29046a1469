package nianbao.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import nianbao.store.people.PasswordHashing;

/** The least that bcrypt takes: tests' passwords guard nothing. */
@Alternative
@ApplicationScoped
public class CheapHashing extends PasswordHashing {

    private volatile boolean busy;

    /** As if too many tried at once, until it is said that they do not. */
    public void busy(boolean now) {
        busy = now;
    }

    @Override
    public boolean matches(String password, String hash) {
        if (busy) {
            throw new HashingBusy();
        }
        return super.matches(password, hash);
    }

    @Override
    protected int cost() {
        return 4;
    }
}

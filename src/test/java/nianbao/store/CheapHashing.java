package nianbao.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import nianbao.store.people.PasswordHashing;

/** The least that bcrypt takes: tests' passwords guard nothing. */
@Alternative
@ApplicationScoped
public class CheapHashing extends PasswordHashing {

    @Override
    protected int cost() {
        return 4;
    }
}

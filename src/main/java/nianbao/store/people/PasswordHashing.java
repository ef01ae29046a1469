package nianbao.store.people;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;

/** How passwords are kept: bcrypt, each with a salt of its own. */
@ApplicationScoped
public class PasswordHashing {

    /** A third of a second on a machine of today. */
    public static final int COST = 12;

    private volatile String nobodys;

    /** The binary logarithm of the rounds. No setting lowers it; tests that guard nothing do. */
    protected int cost() {
        return COST;
    }

    public String hash(String password) {
        return BcryptUtil.bcryptHash(password, cost());
    }

    /**
     * Whether the password is the one of the hash. Without a hash it never is, and the answer takes as long as with one.
     *
     * @param hash {@code null} for nobody's
     */
    public boolean matches(String password, String hash) {
        return BcryptUtil.matches(password, hash == null ? nobodys() : hash) && hash != null;
    }

    private String nobodys() {
        if (nobodys == null) {
            nobodys = hash("nobody's password");
        }
        return nobodys;
    }
}

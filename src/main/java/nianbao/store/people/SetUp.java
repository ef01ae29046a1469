package nianbao.store.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.function.Consumer;
import nianbao.store.audit.Audit;
import nianbao.store.audit.AuditEntry;
import nianbao.store.base.Rejected;
import nianbao.store.tree.AgencyRegister;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;

/** First-run set-up: possible until a real agency is there. The invented one does not count. */
@ApplicationScoped
public class SetUp {

    private final Accounts accounts;
    private final SignIns signIns;
    private final AgencyRegister register;
    private final Founding founding;
    private final Audit audit;

    SetUp(Accounts accounts, SignIns signIns, AgencyRegister register, Founding founding, Audit audit) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.register = register;
        this.founding = founding;
        this.audit = audit;
    }

    @Transactional
    public boolean done() {
        return exists(false);
    }

    @Transactional
    public boolean hasSample() {
        return exists(true);
    }

    private boolean exists(boolean sample) {
        return Agency.count("sample", sample) > 0;
    }

    /**
     * Makes the first agency and its first account, both or neither.
     *
     * @throws Rejected when the password is weak, the name taken, or set-up done already by somebody else
     */
    @Transactional
    public Account register(Consumer<Agency> facts, String username, String name, String password) {
        founding.alone(Founding.FoundingTask.AGENCY);
        if (done()) {
            throw new Rejected("本机关已经登记，请直接登录。");
        }
        var agency = new Agency();
        facts.accept(agency);
        register.found(agency, null);
        var account = accounts.create(agency, username, name, password, EnumSet.allOf(Role.class));
        audit.record(account, agency, AuditEntry.Action.ACCOUNT_MADE, account.username, "首次登记");
        return signIns.admit(account.id, "首次登记");
    }
}

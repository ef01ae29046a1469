package nianbao.store.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where a chain of audit lines ends. Its row is the lock under which the next line is numbered and sealed. */
@Entity
@Table(name = "audit_chain")
public class AuditChain extends PanacheEntityBase {

    /** The number of the agency, 0 for lines that concern none. */
    @Id
    public long chain;

    /** Of the last line; 0 before the first. */
    public long number;

    /** Of the last line; empty before the first. */
    public String seal;
}

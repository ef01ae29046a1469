package nianbao.store.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import nianbao.store.base.Rejected;

/** First-run steps, one at a time: two people may ask for one at the same moment, each at another instance. */
@ApplicationScoped
public class Founding {

    public enum FoundingTask {
        AGENCY, SAMPLE
    }

    private final EntityManager em;

    Founding(EntityManager em) {
        this.em = em;
    }

    /**
     * Makes everybody else who wants to take this step wait until this transaction ends. Whether it was taken already is
     * to be looked at afterwards. The row is gone again with the transaction; it is there to be in the others' way.
     *
     * @throws Rejected when somebody else's takes very long
     */
    public void alone(FoundingTask step) {
        try {
            em.createNativeQuery("insert into founding (step) values (?1)").setParameter(1, step.name()).executeUpdate();
            em.createNativeQuery("delete from founding where step = ?1").setParameter(1, step.name()).executeUpdate();
        } catch (PersistenceException e) {
            throw new Rejected("另一个人正在登记，请过一会儿再看。");
        }
    }
}

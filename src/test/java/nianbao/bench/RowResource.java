package nianbao.bench;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;

/** What a save is measured against: the same server, session and database, but nothing more than one row updated. Tests only. */
@Path("/test/rows/{id}")
@Authenticated
public class RowResource {

    @Inject
    EntityManager em;

    public record Text(String text) {
    }

    @POST
    @Transactional
    public Map<String, Integer> update(@PathParam("id") long id, Text text) {
        return Map.of("updated", em.createNativeQuery("update bench_row set text = ?1 where id = ?2")
                .setParameter(1, text.text()).setParameter(2, id).executeUpdate());
    }
}

package nianbao.web.frame;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nianbao.store.who.Account;

/** A form whose words survive the end of a session: sent too late, they come along over the sign-in and are saved then. */
public interface Resumable {

    /**
     * Saves what was typed where the account may.
     *
     * @param path   address of the form's page
     * @param posted its fields
     * @return the page with what could not be saved; empty when this is not the form of that address, or all was saved
     */
    Optional<Response> resume(String path, MultivaluedMap<String, String> posted, Account account);
}

package nianbao.store.base;

import java.sql.SQLException;
import java.util.Properties;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * A connection to H2 whose commit returns when what it changed is in the file. H2 itself is told to leave that alone (WRITE_DELAY): it would write
 * a piece of file for each commit, one after the other, however many wait; here one writes for all who have committed, see {@link SharedWrites}.
 * An address that has H2 write at each commit all the same finds nothing left to write.
 */
final class WrittenConnection extends JdbcConnection {

    WrittenConnection(String url, Properties info) throws SQLException {
        super(url, info, null, null, false);
    }

    @Override
    public void commit() throws SQLException {
        var local = getSession() instanceof SessionLocal session && session.containsUncommitted() ? session : null;
        super.commit();
        if (local != null) {
            try {
                SharedWrites.of(local.getDatabase()).write(local.getDatabase()::checkpoint);
            } catch (RuntimeException e) {
                throw logAndConvert(e);
            }
        }
    }
}

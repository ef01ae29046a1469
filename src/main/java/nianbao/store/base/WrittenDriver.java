package nianbao.store.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.Driver;

/** H2's driver, with connections of {@link WrittenConnection}. */
final class WrittenDriver extends Driver {

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        return acceptsURL(url) ? new WrittenConnection(url, info) : null;
    }
}

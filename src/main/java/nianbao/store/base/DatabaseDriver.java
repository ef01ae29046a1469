package nianbao.store.base;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;

/** Connects with the driver that fits the address. Quarkus fixes the class of the driver when it packages. */
public class DatabaseDriver implements Driver {
    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        return acceptsURL(url) ? Database.at(url).driver.connect(url, info) : null;
    }

    @Override
    public boolean acceptsURL(String url) {
        return Database.isKnown(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return Database.at(url).driver.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("nianbao.store");
    }
}

package nianbao.store.base;

import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.PostgreSQLDialect;

import java.sql.Driver;

/** The databases one and the same packaged application runs on. The JDBC address alone says which. */
enum Database {
    H2("jdbc:h2:", new org.h2.Driver(), H2Dialect.class),
    POSTGRESQL("jdbc:postgresql:", new org.postgresql.Driver(), PostgreSQLDialect.class);

    final String prefix;
    final Driver driver;
    final Class<? extends Dialect> dialect;

    Database(String prefix, Driver driver, Class<? extends Dialect> dialect) {
        this.prefix = prefix;
        this.driver = driver;
        this.dialect = dialect;
    }

    static boolean isKnown(String url) {
        for (var database : values())
            if (url.startsWith(database.prefix)) return true;
        return false;
    }

    /** @throws IllegalArgumentException when the address is of another database */
    static Database at(String url) {
        for (var database : values())
            if (url.startsWith(database.prefix)) return database;
        throw new IllegalArgumentException("quarkus.datasource.jdbc.url must start with jdbc:h2: or jdbc:postgresql:");
    }
}

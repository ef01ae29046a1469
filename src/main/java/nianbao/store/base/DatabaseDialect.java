package nianbao.store.base;

import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.boot.registry.selector.spi.DialectSelector;
import org.hibernate.dialect.Dialect;

/**
 * Gives Hibernate the SQL dialect of the configured database. Quarkus fixes the dialect's name when it packages; the
 * name {@value #NAME} is looked up here at every start, so that the name's meaning can follow the JDBC address.
 */
public class DatabaseDialect implements DialectSelector {
    static final String NAME = "configured";

    @Override
    public Class<? extends Dialect> resolve(String name) {
        if (!NAME.equals(name)) return null;
        return Database.at(ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class)).dialect;
    }
}

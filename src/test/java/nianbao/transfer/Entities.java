package nianbao.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nianbao.ProgramClasses;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** The program's entities on a database, as Hibernate takes them, without a server. */
final class Entities {

    private static final List<Class<?>> ALL = ProgramClasses.in("nianbao.store").stream()
            .filter(c -> c.isAnnotationPresent(Entity.class)).<Class<?>>map(c -> c).toList();

    private static final Map<Engine, Hibernate> HIBERNATES = new EnumMap<>(Engine.class);

    private Entities() {
    }

    /** The words that the program knows for a column; none when it takes any text. */
    static List<String> words(String table, String column) {
        for (var entity : ALL) {
            var named = entity.getAnnotation(Table.class);
            if (!(named == null ? entity.getSimpleName() : named.name()).equalsIgnoreCase(table)) {
                continue;
            }
            for (var field : entity.getDeclaredFields()) {
                var place = field.getAnnotation(Column.class);
                var name = place == null || place.name().isEmpty() ? field.getName() : place.name();
                if (name.equalsIgnoreCase(column) && field.getType().isEnum()) {
                    return Arrays.stream(field.getType().getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
                }
            }
        }
        return List.of();
    }

    /** Tables and columns are as the entities say, or as those that were found to be, and every row can be read as one. */
    static void assertRead(Address address) {
        assertFalse(ALL.isEmpty());
        var hibernate = HIBERNATES.computeIfAbsent(Engine.at(address.url()), engine -> new Hibernate(address));
        hibernate.at(address);
        // One connection stays: H2 opens its file anew, a sixth of a second, for each that comes when none is there.
        try (var held = address.open(); var session = hibernate.sessions.openSession()) {
            assertEquals(hibernate.validated, tables(address));
            for (var entity : ALL) {
                session.createSelectionQuery("from " + entity.getName(), entity).getResultList();
            }
        } catch (SQLException | TransferRefused e) {
            throw new AssertionError(e);
        }
    }

    private static List<StoredTable> tables(Address address) {
        try (var database = address.open()) {
            return Catalogue.of(database);
        } catch (SQLException | TransferRefused e) {
            throw new AssertionError(e);
        }
    }

    /** Made once for H2 and once for PostgreSQL, which takes a second each, and turned to one database after another. */
    private static final class Hibernate {

        private final SessionFactory sessions;
        private final List<StoredTable> validated;
        private Address address;

        private Hibernate(Address first) {
            address = first;
            var configuration = new Configuration().setProperty("hibernate.hbm2ddl.auto", "validate");
            configuration.getProperties().put("hibernate.connection.datasource", source());
            ALL.forEach(configuration::addAnnotatedClass);
            sessions = configuration.buildSessionFactory();
            validated = tables(first);
        }

        private void at(Address next) {
            address = next;
        }

        /** Only its connections are asked for. */
        private DataSource source() {
            return (DataSource) Proxy.newProxyInstance(Entities.class.getClassLoader(), new Class<?>[]{DataSource.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getConnection" -> address.open();
                        case "isWrapperFor" -> false;
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "equals" -> proxy == arguments[0];
                        default -> throw new UnsupportedOperationException(method.toString());
                    });
        }
    }
}

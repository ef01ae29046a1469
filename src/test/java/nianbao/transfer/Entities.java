package nianbao.transfer;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import org.hibernate.cfg.Configuration;

/** The program's entities on a database, as Hibernate takes them, without a server. */
final class Entities {

    private static final List<Class<?>> ALL = new ClassFileImporter().importPackages("nianbao").stream()
            .filter(c -> c.isAnnotatedWith(Entity.class)).<Class<?>>map(JavaClass::reflect).toList();

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

    /** Tables and columns are as the entities say, and every row can be read as one. */
    static void assertRead(Address address) {
        assertFalse(ALL.isEmpty());
        var configuration = new Configuration().setProperty("hibernate.connection.url", address.url())
                .setProperty("hibernate.connection.username", address.user()).setProperty("hibernate.connection.password", address.password())
                .setProperty("hibernate.hbm2ddl.auto", "validate");
        ALL.forEach(configuration::addAnnotatedClass);
        try (var sessions = configuration.buildSessionFactory(); var session = sessions.openSession()) {
            for (var entity : ALL) {
                session.createSelectionQuery("from " + entity.getName(), entity).getResultList();
            }
        }
    }
}

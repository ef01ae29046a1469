package nianbao.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.security.Authenticated;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.web.Office;
import nianbao.web.Tab;
import nianbao.web.frame.Routes.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use which route. */
@QuarkusTest
@TestProfile(OnH2.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {

    private static final List<Class<? extends Annotation>> SAYS_WHO = List.of(Authenticated.class, PermitAll.class, RolesAllowed.class);

    @Inject
    Office office;

    private Account clerk;
    private Account other;

    @BeforeAll
    void reports() {
        clerk = begun();
        other = office.clerk(office.agency("别处县档案局"), "何人");
        office.start(other, 2025);
    }

    /** Whoever writes a report of an agency of his own. */
    private Account begun() {
        var writer = office.clerk(office.agency(), "陈禾");
        office.start(writer, 2025, Map.of("overview", "秘而不宣"));
        return writer;
    }

    @Test
    void eachStandsInTheTable() {
        var table = Routes.all().map(Route::name).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(table.toString(), Routes.declared().keySet().toString());
    }

    @Test
    void eachSaysWhoMayUseIt() {
        Routes.declared().forEach((name, method) -> assertTrue(
                SAYS_WHO.stream().anyMatch(who -> method.isAnnotationPresent(who) || method.getDeclaringClass().isAnnotationPresent(who)), name));
    }

    @Test
    void oneThatDoesNotSayIsUsedByNobody() {
        assertEquals(303, office.tab().get("/test/unguarded").status());
        var answer = office.tab(clerk).get("/test/unguarded");
        assertEquals(403, answer.status());
        assertFalse(answer.text().contains("secret"));
    }

    @ParameterizedTest
    @MethodSource("nianbao.web.frame.Routes#all")
    void isRefusedToThoseSignedOut(Route route) {
        var answer = route.ask(office.tab(), clerk.agency.id);
        assertEquals(route.nobody(), answer.status(), answer::toString);
        if (route.isOfAgency() && answer.status() == 303) {
            assertEquals("/sign-in?next=" + Tab.encode(route.path(clerk.agency.id)), answer.location());
        }
        assertFalse(answer.text().contains("秘而不宣"));
        assertTrue(answer.status() < 400 || !answer.text().isEmpty(), "nothing to read");
    }

    @ParameterizedTest
    @MethodSource("nianbao.web.frame.Routes#all")
    void isOpenToTheAgencysOwn(Route route) {
        var own = begun();
        var answer = route.ask(office.tab(own), own.agency.id);
        assertEquals(route.own(), answer.status(), answer::toString);
    }

    @ParameterizedTest
    @MethodSource("nianbao.web.frame.Routes#all")
    void doesNotExistForAnotherAgency(Route route) {
        int version = office.version(clerk, 2025);
        var answer = route.ask(office.tab(other), clerk.agency.id);
        assertEquals(route.other(), answer.status(), answer::toString);
        // What is public names agencies that other tests have published for.
        assertFalse(answer.text().contains("秘而不宣") || route.isOfAgency() && answer.text().contains("青石县"), answer::toString);
        assertEquals(version, office.version(clerk, 2025));
    }
}

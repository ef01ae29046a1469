package nianbao.store.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.store.AtOnce;
import nianbao.store.Desk;
import nianbao.store.base.Rejected;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class PeopleBehaviour {

    private static final Set<Role> WRITER = EnumSet.of(Role.WRITER);
    private static final Set<Role> ADMINISTRATOR = EnumSet.of(Role.ADMINISTRATOR);

    final Desk desk;
    final People people;
    Agency agency;
    Account li;

    public PeopleBehaviour(Desk desk) {
        this.desk = desk;
        people = desk.people;
    }

    @BeforeEach
    void begin() {
        agency = desk.agency();
        li = desk.person(agency, "李明", ADMINISTRATOR);
    }

    private Account now(Account account) {
        return people.find(account.agency.id, account.id).orElseThrow();
    }

    @Test
    void theLastAdministratorWithNobodyAboveStaysOne() {
        var wang = desk.person(agency, "王芳", WRITER);
        assertThrows(Rejected.class, () -> people.setRoles(li, ADMINISTRATOR, WRITER, li));
        assertThrows(Rejected.class, () -> people.disable(li, wang));
        assertEquals(ADMINISTRATOR, now(li).roles);
        assertFalse(now(li).isDisabled());
        people.setRoles(wang, WRITER, ADMINISTRATOR, li);
        assertTrue(people.setRoles(li, ADMINISTRATOR, WRITER, wang));
        assertThrows(Rejected.class, () -> people.setRoles(wang, ADMINISTRATOR, Set.of(), wang));
    }

    @Test
    void anAdministratorOutOfUseIsNoneThatCouldTakeOver() {
        var wang = desk.person(agency, "王芳", ADMINISTRATOR);
        people.disable(wang, li);
        assertThrows(Rejected.class, () -> people.setRoles(li, ADMINISTRATOR, WRITER, li));
    }

    @Test
    void anAgencyWithAnAdministratorAboveMayHaveNone() {
        var below = desk.agency(desk.agency(agency));
        var zhao = desk.person(below, "赵", ADMINISTRATOR);
        assertTrue(people.setRoles(zhao, ADMINISTRATOR, WRITER, li));
        assertThrows(Rejected.class, () -> people.disable(li, zhao));
    }

    @Test
    void ofTwoWhoTakeTheRoleFromEachOtherAtOnceOneRemains() throws Exception {
        var wang = desk.person(agency, "王芳", ADMINISTRATOR);
        var came = AtOnce.press(() -> people.setRoles(li, ADMINISTRATOR, WRITER, wang),
                () -> people.setRoles(wang, ADMINISTRATOR, WRITER, li));
        assertEquals(1, came.stream().filter(c -> c instanceof Rejected).count(), came::toString);
        assertEquals(1, came.stream().filter(Boolean.TRUE::equals).count(), came::toString);
    }

    @Test
    void rolesThatSomebodyElseChangedMeanwhileAreNotOverwritten() {
        var wang = desk.person(agency, "王芳", WRITER);
        assertTrue(people.setRoles(wang, WRITER, EnumSet.of(Role.WRITER, Role.SIGNER), li));
        assertFalse(people.setRoles(wang, WRITER, EnumSet.of(Role.REVIEWER), li));
        assertEquals(EnumSet.of(Role.WRITER, Role.SIGNER), now(wang).roles);
    }

    @Test
    void nobodyPutsThemselvesOutOfUse() {
        desk.person(agency, "王芳", ADMINISTRATOR);
        assertThrows(Rejected.class, () -> people.disable(li, li));
    }

    @Test
    void outOfUseEndsSessionsAndComesBackWithoutThem() {
        var wang = desk.person(agency, "王芳", WRITER);
        people.disable(wang, li);
        people.disable(wang, li);
        assertEquals(1, now(wang).sessionEpoch);
        people.enable(wang, li);
        assertEquals(1, now(wang).sessionEpoch);
        assertFalse(now(wang).isDisabled());
    }

    @Test
    void theListHoldsTheAgencyAndThoseBelowItsOwnFirst() {
        var below = desk.agency(agency);
        var zhao = desk.person(below, "赵%_!云", WRITER);
        var wang = desk.person(agency, "王芳", WRITER);
        desk.person(desk.agency(), "别处", WRITER);
        assertEquals(List.of(li.id, wang.id, zhao.id), ids(agency, ""));
        assertEquals(List.of(zhao.id), ids(below, ""));
        assertEquals(List.of(zhao.id), ids(agency, " %_!云 "));
        assertEquals(List.of(), ids(agency, "%王"));
        assertEquals(List.of(wang.id), ids(agency, wang.username.toUpperCase()));
        assertEquals(List.of(), ids(agency, "\0"));
        assertEquals(1, people.below(agency.id, "", 0, 20).getFirst().accounts());
    }

    private List<Long> ids(Agency of, String words) {
        return people.list(of.id, words, 0, 50).stream().map(a -> a.id).toList();
    }

    @Test
    void whomTheProviderKnowsIsLinkedOnceByNameAndThenBySubject() {
        var subject = "https://idp.example " + li.username;
        assertTrue(people.known(subject, Optional.empty()).isEmpty());
        assertEquals(li.id, people.known(subject, Optional.of(li.username.toUpperCase())).orElseThrow().id);
        assertEquals(li.id, people.known(subject, Optional.of("renamed")).orElseThrow().id);
        assertTrue(people.known("another", Optional.of(li.username)).isEmpty(), "the name is somebody's already");
        people.unlink(li, li);
        assertEquals(li.id, people.known("another" + li.id, Optional.of(li.username)).orElseThrow().id);
        desk.person(agency, "王芳", ADMINISTRATOR);
        people.disable(li, desk.person(agency, "周", ADMINISTRATOR));
        assertTrue(people.known("another" + li.id, Optional.of(li.username)).isEmpty());
    }
}

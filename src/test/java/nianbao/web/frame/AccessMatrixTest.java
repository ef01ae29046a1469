package nianbao.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nianbao.Turns;
import nianbao.store.OnH2;
import nianbao.store.edit.StoredReport;
import nianbao.store.edit.StoredReport.ReportState;
import nianbao.store.file.StoredFile;
import nianbao.store.publication.Publication;
import nianbao.store.report.Reports;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.Answer;
import nianbao.web.ButtonOrder;
import nianbao.web.Office;
import nianbao.web.Tab;
import nianbao.web.frame.Routes.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every route of an agency × every role × where that role is held × every state of the report, made out of the table
 * in {@link Routes}: open where the table says so, 403 or 404 everywhere else. Whoever is refused is refused before the
 * report is looked at, so all those share one report a state, which must come out as it went in, and each is tried in one
 * state, turn about; what may change it gets a report of its own each time. Who may, reads and changes in every other state.
 */
@QuarkusTest
@TestProfile(OnH2.class)
class AccessMatrixTest {

    private static final String SECRET = "秘而不宣";

    /** Where the role is held, seen from the agency that is asked for. */
    enum Place { OWN, ABOVE, BELOW, OTHER }

    /** A cell of the matrix. */
    record Cell(Route route, Role role, Place place, ReportState state) {

        boolean isAllowed() {
            return switch (place) {
                case OWN -> route.who().own().contains(role);
                case ABOVE -> route.who().above().contains(role);
                // Published reports alone are there for people of any agency.
                case BELOW, OTHER -> route.who() == Routes.ANYBODY;
            };
        }

        /** Nothing is told about an agency unless it is one's own, or below and one's role reaches below. */
        int refusal() {
            boolean known = place == Place.OWN || place == Place.ABOVE && Routes.KNOWERS.above().contains(role);
            // A body of the wrong kind is refused before anybody asks who sent it.
            return route.own() == 415 ? 415 : known ? 403 : 404;
        }

        @Override
        public String toString() {
            return route.name() + ", " + role + " " + place + ", " + state;
        }
    }

    /** An agency with one above and one below, somebody of each role in each, and a report of 2025 in a state. */
    private record Scene(Agency agency, Account writer, Map<Place, Map<Role, Tab>> people) {

        Tab tab(Cell cell) {
            return people.get(cell.place()).get(cell.role());
        }
    }

    @Inject
    Office office;

    @Inject
    Reports reports;

    private Agency above;
    private Agency other;

    @BeforeEach
    void places() {
        above = office.agency("上级县人民政府");
        other = office.agency("别处县档案局");
    }

    @Test
    void everyRouteIsOpenToWhomTheTableNamesAndToNobodyElse() {
        var faults = new ArrayList<String>();
        int cells = 0;
        for (var state : ReportState.values()) {
            var scene = scene(state, EnumSet.allOf(Place.class), EnumSet.allOf(Role.class));
            var before = fingerprint(scene);
            for (var cell : tried(state)) {
                cells++;
                if (cell.isAllowed()) {
                    var answer = ask(cell, changes(cell) ? scene(state, EnumSet.of(cell.place()), EnumSet.of(cell.role())) : scene);
                    expect(faults, cell, cell.route().during(state, cell.role()), answer);
                    if (answer.isPage()) {
                        ButtonOrder.faults(answer.page()).forEach(order -> faults.add(cell + ": buttons " + order));
                    }
                } else {
                    var answer = ask(cell, scene);
                    expect(faults, cell, cell.refusal(), answer);
                    assertFalse(answer.text().contains(SECRET), cell::toString);
                }
            }
            assertEquals(before, fingerprint(scene), "somebody who was refused changed something");
        }
        assertEquals(List.of(), faults, faults.size() + " of " + cells);
    }

    private static List<Cell> tried(ReportState state) {
        var all = cells(state);
        return IntStream.range(0, all.size()).filter(place -> isOn(all.get(place), place)).mapToObj(all::get).toList();
    }

    /** What is refused has its turn in one state of all; what is allowed in every other, for another half of the roles each. */
    private static boolean isOn(Cell cell, int place) {
        int state = cell.state().ordinal();
        return cell.isAllowed()
                ? Turns.isOn(cell.role().ordinal() + state, 2)
                : Turns.isOn(place + state, ReportState.values().length);
    }

    private static List<Cell> cells(ReportState state) {
        return Routes.all().filter(Route::isOfAgency).flatMap(route -> EnumSet.allOf(Role.class).stream()
                .flatMap(role -> EnumSet.allOf(Place.class).stream().map(place -> new Cell(route, role, place, state)))).toList();
    }

    private static boolean changes(Cell cell) {
        return cell.route().method().equals("POST");
    }

    private static Answer ask(Cell cell, Scene scene) {
        return cell.route().ask(scene.tab(cell), scene.agency().id);
    }

    private static void expect(List<String> faults, Cell cell, int expected, Answer answer) {
        if (answer.status() != expected) {
            faults.add(cell + ": " + answer.status() + " and not " + expected);
        }
    }

    private Scene scene(ReportState state, Set<Place> places, Set<Role> roles) {
        var agency = office.agency("青石县档案局", above);
        var below = places.contains(Place.BELOW) ? office.agency("青石县档案馆", agency) : null;
        var writer = office.person(agency, "陈禾", EnumSet.of(Role.WRITER));
        office.start(writer, 2025, Map.of("overview", SECRET));
        QuarkusTransaction.requiringNew().run(() -> put(reports.find(agency.id, 2025).orElseThrow(), writer, state));
        var people = new EnumMap<Place, Map<Role, Tab>>(Place.class);
        for (var place : places) {
            var home = switch (place) {
                case OWN -> agency;
                case ABOVE -> above;
                case BELOW -> below;
                case OTHER -> other;
            };
            var tabs = new EnumMap<Role, Tab>(Role.class);
            roles.forEach(role -> tabs.put(role, office.tab(office.person(home, role.label(), EnumSet.of(role)))));
            people.put(place, tabs);
        }
        return new Scene(agency, writer, people);
    }

    private static void put(StoredReport report, Account writer, ReportState state) {
        report.state = state;
        if (state == ReportState.PUBLISHED) {
            var publication = new Publication();
            publication.reportId = report.id;
            publication.number = 1;
            publication.version = report.version;
            publication.edition = report.edition;
            publication.file = file();
            publication.reading = "{\"format\":\"2021\",\"agency\":\"\",\"year\":2025,\"title\":\"\",\"fields\":{},\"notes\":[]}";
            publication.account = writer;
            publication.at = report.changedAt;
            publication.persist();
        }
    }

    private static StoredFile file() {
        var file = new StoredFile();
        file.name = "青石县档案局.txt";
        file.size = 1;
        file.createdAt = Instant.EPOCH;
        file.persist();
        return file;
    }

    private String fingerprint(Scene scene) {
        var report = reports.find(scene.agency().id, 2025).orElseThrow();
        return report.state + " " + report.version + " " + report.handovers + " " + office.stored(scene.writer(), 2025, "overview");
    }
}

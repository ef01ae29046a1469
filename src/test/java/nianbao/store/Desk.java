package nianbao.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nianbao.agency.AgencyLists;
import nianbao.agency.Board;
import nianbao.agency.Reminders;
import nianbao.report.AgencyKind;

/** What tests of the store begin with: an agency of its own for each, two clerks, a report. */
@Singleton
class Desk {

    @Inject
    Reports reports;

    @Inject
    Edits edits;

    @Inject
    Imports imports;

    @Inject
    Acceptance acceptance;

    @Inject
    Publications publications;

    @Inject
    Files files;

    @Inject
    Accounts accounts;

    @Inject
    SignIns signIns;

    @Inject
    Agencies agencies;

    @Inject
    AgencyRegister register;

    @Inject
    Notices notices;

    @Inject
    Tallies tallies;

    @Inject
    Board board;

    @Inject
    AgencyLists lists;

    @Inject
    Reminders reminders;

    @Inject
    Sample sample;

    @Inject
    Founding founding;

    @Inject
    Explanations explanations;

    @Inject
    Sums sums;

    @Inject
    PublicReports publicReports;

    @Inject
    TestPublications testPublications;

    @Inject
    Handovers handovers;

    @Inject
    Signing signing;

    @Inject
    People people;

    @Inject
    OneTimeLinks links;

    @Inject
    Audit audit;

    @Inject
    AuditTrail trail;

    @Inject
    TestClock clock;

    @Inject
    EntityManager entityManager;

    @Inject
    AgroalDataSource connections;

    Agency agency() {
        return agency(null);
    }

    /** An agency below another. */
    Agency agency(Agency above) {
        return agency("测试县档案局", above);
    }

    /** @param parent the one above it, {@code null} for the top of a tree */
    Agency agency(String name, Agency parent) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var agency = new Agency();
            agency.name = name;
            agency.kind = AgencyKind.DEPARTMENT;
            return register.found(agency, parent);
        });
    }

    /** The agency as it is stored now. */
    Agency now(Agency agency) {
        return QuarkusTransaction.requiringNew().call(() -> agencies.withOthers(agency.id));
    }

    /** An account made without the work that a real password hash takes; it may do everything in its agency. */
    Account clerk(Agency agency, String name) {
        return person(agency, name, EnumSet.allOf(Role.class));
    }

    Account person(Agency agency, String name, Set<Role> roles) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var account = new Account();
            account.agency = agency;
            account.username = UUID.randomUUID().toString();
            account.name = name;
            account.roles.addAll(roles);
            account.passwordHash = "-";
            account.createdAt = clock.instant();
            account.persist();
            return account;
        });
    }

    /** The one sample agency of the database, made by whoever asks first. */
    Agency sampleAgency() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Agency.<Agency>find("sample", true).firstResultOptional())
                .orElseGet(() -> sample.load().account().agency);
    }

    StoredReport report(Agency agency, int year, Account who) {
        return reports.start(agency, year, who).report();
    }

    Snapshot load(StoredReport report) {
        return reports.load(report);
    }

    String text(StoredReport report, String field) {
        return load(report).report().text(field);
    }

    /** Saves one field as somebody does who sees its present text. */
    Result type(StoredReport report, String field, String text, Account who) {
        return save(report, new Change(field, text, load(report).version()), who);
    }

    Result save(StoredReport report, Change change, Account who) {
        return edits.save(report.id, List.of(change), 0, who).results().getFirst();
    }

    SaveOutcome post(StoredReport report, Map<String, String> page, int seen, Account who) {
        return edits.saveForm(report.id, page, seen, who);
    }
}

package nianbao.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nianbao.store.audit.Audit;
import nianbao.store.audit.AuditTrail;
import nianbao.store.board.Board;
import nianbao.store.board.Reminders;
import nianbao.store.edit.EditResult;
import nianbao.store.edit.Edits;
import nianbao.store.edit.Explanations;
import nianbao.store.edit.FieldChange;
import nianbao.store.edit.ReportKey;
import nianbao.store.edit.SaveOutcome;
import nianbao.store.edit.StoredReport;
import nianbao.store.file.Files;
import nianbao.store.handover.Handovers;
import nianbao.store.handover.Remarks;
import nianbao.store.intake.Acceptance;
import nianbao.store.intake.Imports;
import nianbao.store.list.AgencyLists;
import nianbao.store.people.Accounts;
import nianbao.store.people.Caller;
import nianbao.store.people.Founding;
import nianbao.store.people.OneTimeLinks;
import nianbao.store.people.People;
import nianbao.store.people.Sessions;
import nianbao.store.people.SignIns;
import nianbao.store.publication.KeptProfiles;
import nianbao.store.publication.OpenReports;
import nianbao.store.publication.Publications;
import nianbao.store.publication.Signing;
import nianbao.store.register.Registers;
import nianbao.store.report.Reports;
import nianbao.store.report.Rollups;
import nianbao.store.report.Snapshot;
import nianbao.store.report.Tallies;
import nianbao.store.sample.Sample;
import nianbao.store.tree.Agencies;
import nianbao.store.tree.AgencyRegister;
import nianbao.store.tree.Notices;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;

/** What tests of the store begin with: an agency of its own for each, two clerks, a report. */
@Singleton
public class Desk {

    @Inject
    TestAgencies testAgencies;

    @Inject
    public Reports reports;

    @Inject
    public Edits edits;

    @Inject
    public Imports imports;

    @Inject
    public Acceptance acceptance;

    @Inject
    public Publications publications;

    @Inject
    public KeptProfiles keptProfiles;

    @Inject
    public Files files;

    @Inject
    public Accounts accounts;

    @Inject
    public SignIns signIns;

    @Inject
    public Sessions sessions;

    @Inject
    public Agencies agencies;

    @Inject
    public AgencyRegister register;

    @Inject
    public Registers registers;

    @Inject
    public Notices notices;

    @Inject
    public Tallies tallies;

    @Inject
    public Board board;

    @Inject
    public AgencyLists lists;

    @Inject
    public Reminders reminders;

    @Inject
    public Sample sample;

    @Inject
    public Founding founding;

    @Inject
    public Explanations explanations;

    @Inject
    public Rollups sums;

    @Inject
    public OpenReports publicReports;

    @Inject
    public TestPublications testPublications;

    @Inject
    public Handovers handovers;

    @Inject
    public Remarks remarks;

    @Inject
    public Signing signing;

    @Inject
    public People people;

    @Inject
    public OneTimeLinks links;

    @Inject
    public Audit audit;

    @Inject
    public AuditTrail trail;

    @Inject
    public TestClock clock;

    @Inject
    public EntityManager entityManager;

    @Inject
    public AgroalDataSource connections;

    public Agency agency() {
        return agency(null);
    }

    /** An agency below another. */
    public Agency agency(Agency above) {
        return agency("测试县档案局", above);
    }

    /** @param parent the one above it, {@code null} for the top of a tree */
    public Agency agency(String name, Agency parent) {
        return testAgencies.found(name, parent);
    }

    /** The agency as it is stored now. */
    public Agency now(Agency agency) {
        return QuarkusTransaction.requiringNew().call(() -> agencies.withOthers(agency.id));
    }

    /** An account made without the work that a real password hash takes; it may do everything in its agency. */
    public Account clerk(Agency agency, String name) {
        return person(agency, name, EnumSet.allOf(Role.class));
    }

    public Account person(Agency agency, String name, Set<Role> roles) {
        return testAgencies.person(agency, UUID.randomUUID().toString(), name, roles, "-");
    }

    /** The one sample agency of the database, made by whoever asks first. */
    public Agency sampleAgency() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Agency.<Agency>find("sample", true).firstResultOptional())
                .orElseGet(() -> sample.load().account().agency);
    }

    /** From a place that nobody else tries from. */
    public Optional<Account> signIn(String username, String password) {
        return signIns.verify(username, password, Caller.at("desk"), false);
    }

    public StoredReport report(Agency agency, int year, Account who) {
        return reports.start(agency, year, who).report();
    }

    public Snapshot load(StoredReport report) {
        return reports.load(report);
    }

    public String text(StoredReport report, String field) {
        return load(report).report().text(field);
    }

    /** Saves one field as somebody does who sees its present text. */
    public EditResult type(StoredReport report, String field, String text, Account who) {
        return save(report, new FieldChange(field, text, load(report).version()), who);
    }

    public EditResult save(StoredReport report, FieldChange change, Account who) {
        return save(report, List.of(change), 0, who).results().getFirst();
    }

    /** As the page of scripts saves. */
    public SaveOutcome save(StoredReport report, List<FieldChange> changes, int since, Account who) {
        return edits.save(ReportKey.of(report), changes, since, who.id).orElseThrow();
    }

    public SaveOutcome post(StoredReport report, Map<String, String> page, int seen, Account who) {
        return edits.saveForm(report.id, page, seen, who);
    }
}

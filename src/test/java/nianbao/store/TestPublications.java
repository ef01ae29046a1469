package nianbao.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nianbao.format.Formats;
import nianbao.output.JsonWriter;
import nianbao.report.AgencyKind;
import nianbao.report.ReadReport;
import nianbao.store.edit.EditLog;
import nianbao.store.edit.Edits;
import nianbao.store.edit.FieldChange;
import nianbao.store.edit.StoredReport;
import nianbao.store.file.Files;
import nianbao.store.handover.Handover;
import nianbao.store.handover.Step;
import nianbao.store.intake.Acceptance;
import nianbao.store.intake.Imports;
import nianbao.store.publication.Publication;
import nianbao.store.publication.PublicationOutput;
import nianbao.store.report.Reports;
import nianbao.store.tree.AgencyRegister;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;

/** Published reports for tests, read from a file or signed here. */
@Singleton
public class TestPublications {

    @Inject
    EntityManager em;

    @Inject
    Imports imports;

    @Inject
    Acceptance acceptance;

    @Inject
    AgencyRegister register;

    @Inject
    Reports reports;

    @Inject
    Edits edits;

    @Inject
    EditLog ledger;

    @Inject
    Files files;

    @Inject
    Clock clock;

    public Agency agency(String name, AgencyKind kind, Agency parent) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var agency = new Agency();
            agency.name = name;
            agency.kind = kind;
            return register.found(agency, parent);
        });
    }

    /** Changes what is known of an agency. */
    public void change(Agency agency, java.util.function.Consumer<Agency> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(em.find(Agency.class, agency.id)));
    }

    /** As published elsewhere and read in: verbatim, in the edition of that key. */
    public StoredReport archive(Agency agency, int year, String edition, Map<String, String> fields, Account who) {
        var read = new ReadReport(Formats.of(edition).orElseThrow(), agency.name, year, agency.name + year + "年政府信息公开工作年度报告", fields, List.of());
        var pending = imports.keep(agency, "公布的.docx", ("原件 " + agency.name).getBytes(StandardCharsets.UTF_8), read, who);
        var other = QuarkusTransaction.requiringNew().call(() -> em.createQuery("select a from Account a where a.agency.id = ?1 and a.id <> ?2"
                + " and a.disabledAt is null and ?3 member of a.roles", Account.class).setParameter(1, agency.id).setParameter(2, who.id)
                .setParameter(3, Role.SIGNER).getResultStream().findFirst().orElse(null));
        // Confirmed by another where there is one, as it must be.
        return ((Acceptance.AcceptanceOutcome.Accepted) acceptance.archive(agency.id, pending.id, other == null ? who : other)).report();
    }

    public StoredReport archive(Agency agency, int year, Map<String, String> fields, Account who) {
        return archive(agency, year, Formats.ofYear(year).orElseThrow().edition(), fields, who);
    }

    /**
     * Signs a report as it stands, with these files by kind.
     *
     * @param reason of a correction; {@code null} for the first
     */
    public int sign(StoredReport report, String reason, Map<String, byte[]> outputs, Account who) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var signed = ledger.lock(report.id);
            var publication = new Publication();
            publication.reportId = report.id;
            publication.number = em.createQuery("select coalesce(max(number), 0) from Publication where reportId = ?1", Integer.class)
                    .setParameter(1, report.id).getSingleResult() + 1;
            publication.version = signed.version;
            publication.edition = signed.edition;
            publication.reason = reason;
            publication.reading = JsonWriter.write(new ReadReport(signed.format(), signed.agency.name, signed.year, "", Map.of(), List.of()));
            publication.account = em.getReference(Account.class, who.id);
            publication.at = clock.instant();
            em.persist(publication);
            outputs.forEach((kind, bytes) -> {
                var output = new PublicationOutput();
                output.reportId = report.id;
                output.number = publication.number;
                output.kind = kind;
                output.file = files.keep("report." + kind, bytes);
                output.sha256 = sha256(bytes);
                em.persist(output);
            });
            signed.state = StoredReport.ReportState.PUBLISHED;
            signed.stateAt = clock.instant();
            return publication.number;
        });
    }

    /** Puts a report on a desk, with the handover that brings it there. */
    public void move(StoredReport report, StoredReport.ReportState to, Account who) {
        QuarkusTransaction.requiringNew().run(() -> {
            var moved = ledger.lock(report.id);
            var handover = new Handover();
            handover.reportId = report.id;
            handover.number = ++moved.handovers;
            handover.step = step(moved.state, to);
            handover.from = moved.state;
            handover.to = to;
            handover.version = moved.version;
            handover.account = em.getReference(Account.class, who.id);
            handover.at = clock.instant();
            em.persist(handover);
            moved.state = to;
            moved.stateAt = clock.instant();
        });
    }

    private static Step step(StoredReport.ReportState from, StoredReport.ReportState to) {
        return switch (to) {
            case REVIEW -> Step.HAND_IN;
            case SIGNING -> Step.SEND_ON;
            case PUBLISHED -> Step.PUBLISH;
            case DRAFT -> from == StoredReport.ReportState.PUBLISHED ? Step.CORRECT : Step.RETURN;
        };
    }

    /** Begins a report and fills fields of it. */
    public StoredReport draft(Agency agency, int year, Map<String, String> fields, Account who) {
        var report = reports.start(agency, year, who).report();
        write(report, fields, who);
        return report;
    }

    public void write(StoredReport report, Map<String, String> fields, Account who) {
        edits.save(report.id, fields.entrySet().stream().map(e -> new FieldChange(e.getKey(), e.getValue(), Integer.MAX_VALUE)).toList(), 0, who);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}

package nianbao.store.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import nianbao.store.audit.Audit;
import nianbao.store.audit.AuditEntry;
import nianbao.store.edit.Edit;
import nianbao.store.edit.EditLog;
import nianbao.store.edit.Explanation;
import nianbao.store.edit.StoredField;
import nianbao.store.edit.StoredReport;
import nianbao.store.who.Account;

/**
 * Takes a draft out that was begun for the wrong year. Only one that never left its first desk: from the first handover on a
 * report has a record that others rely on.
 */
@ApplicationScoped
public class DraftDeletion {

    /** Characters of a reason. */
    public static final int LONGEST = 500;

    private final EditLog log;
    private final Tallies tallies;
    private final Audit audit;

    DraftDeletion(EditLog log, Tallies tallies, Audit audit) {
        this.log = log;
        this.tallies = tallies;
        this.audit = audit;
    }

    /**
     * What would be lost.
     *
     * @param typed   edits by hand
     * @param writers who made them, by name
     */
    public record Lost(int fields, long typed, List<String> writers) {
    }

    public static boolean isDeletable(StoredReport report) {
        return report.isEditable() && report.handovers == 0 && !report.hasPublication;
    }

    @Transactional
    public Lost lost(StoredReport report) {
        int fields = (int) log.fields(report.id).values().stream().filter(field -> !field.text.isBlank()).count();
        long typed = Edit.count("reportId = ?1 and kind = ?2", report.id, Edit.EditKind.TYPED);
        var writers = Edit.find("select distinct e.account.name from Edit e where e.reportId = ?1 and e.kind = ?2 order by e.account.name",
                report.id, Edit.EditKind.TYPED).project(String.class).list();
        return new Lost(fields, typed, writers);
    }

    /**
     * Deletes the draft with all that belongs to it, and writes down who did it and why.
     *
     * @param seen number of the last edit that whoever asks has seen
     * @return {@code false} when somebody has written in it since, or handed it in: then nothing is done
     */
    @Transactional
    public boolean delete(StoredReport asked, int seen, String reason, Account who) {
        var report = log.lock(asked.id);
        if (!isDeletable(report) || report.version != seen) {
            return false;
        }
        var lost = lost(report);
        audit.record(who, report.agency, AuditEntry.Action.DRAFT_DELETED, report.year + "年报告草稿",
                reason + "（已填 " + lost.fields() + " 项，手工修改 " + lost.typed() + " 次）");
        tallies.forget(report.id);
        OpenReport.delete("reportId", report.id);
        RollupPart.delete("reportId", report.id);
        Explanation.delete("reportId", report.id);
        StoredField.delete("reportId", report.id);
        Edit.delete("reportId", report.id);
        // The register of its year stays: it belongs to the agency.
        report.delete();
        return true;
    }
}

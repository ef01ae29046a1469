package nianbao.store.audit;

import nianbao.report.Sha256;

/** What ties the lines of the audit trail to each other. */
public final class Seal {

    private Seal() {
    }

    /** What ties a line of the audit trail to all before it in its chain. */
    static String of(String before, AuditEntry entry) {
        var text = new StringBuilder(before);
        for (var part : new Object[]{entry.chain, entry.number, entry.at.toEpochMilli(),
            entry.account == null ? 0 : entry.account.id, entry.action.name(), entry.subject, entry.detail}) {
            // With its length in front, so that no text can pass for two.
            text.append('\n').append(part.toString().length()).append(':').append(part);
        }
        return Sha256.of(text.toString());
    }
}

package nianbao.store.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as the store writes it: in hexadecimal. */
public final class Seal {

    private Seal() {
    }

    /** What ties a line of the audit trail to all before it in its chain. */
    static String of(String before, AuditEntry entry) {
        var text = new StringBuilder(before);
        for (var part : new Object[] {entry.chain, entry.number, entry.at.toEpochMilli(),
            entry.account == null ? 0 : entry.account.id, entry.action.name(), entry.subject, entry.detail}) {
            // With its length in front, so that no text can pass for two.
            text.append('\n').append(part.toString().length()).append(':').append(part);
        }
        return sha256(text.toString());
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

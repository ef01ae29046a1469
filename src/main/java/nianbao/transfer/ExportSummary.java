package nianbao.transfer;

/** What an export holds, in short. */
public record ExportSummary(int tables, long rows, String schema) {

    ExportSummary(Manifest manifest) {
        this(manifest.tables().size(), manifest.tables().stream().mapToLong(Manifest.ManifestPart::rows).sum(), manifest.schema());
    }
}

package nianbao.transfer;

/** What an export holds, in short. */
public record Summary(int tables, long rows, String schema) {

    Summary(Manifest manifest) {
        this(manifest.tables().size(), manifest.tables().stream().mapToLong(Manifest.ManifestPart::rows).sum(), manifest.schema());
    }
}

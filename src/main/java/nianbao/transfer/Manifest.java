package nianbao.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/**
 * What an export holds: its last file, {@code manifest.json}.
 *
 * @param format    that it is an export of this program
 * @param layout    how the files are written; a program refuses a later one than its own
 * @param schema    version of the database it came from
 * @param writtenAt when, as an instant
 * @param tables    in an order in which they can be filled
 */
record Manifest(String format, int layout, String schema, String writtenAt, List<ManifestPart> tables) {

    static final String NAME = "manifest.json";
    static final String FORMAT = "nianbao-export";
    static final int LAYOUT = 1;

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One table.
     *
     * @param bytes  of its file, unpacked
     * @param sha256 of its file, unpacked, in hexadecimal
     * @param next   the number its next row gets; {@code null} when it does not number its rows
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ManifestPart(String name, List<StoredColumn> columns, long rows, long bytes, String sha256, Long next) {

        String file() {
            return "tables/" + name + ".jsonl";
        }
    }

    byte[] json() throws JsonProcessingException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** @throws TransferRefused when it is not ours, or of a later program */
    static Manifest of(byte[] json) throws TransferRefused {
        try {
            JsonNode tree = JSON.readTree(json);
            if (!FORMAT.equals(tree.path("format").asText())) {
                throw new TransferRefused("这不是本程序导出的文件");
            }
            var newest = Schema.newest();
            if (tree.path("layout").asInt() > LAYOUT || MigrationVersion.fromVersion(tree.path("schema").asText()).isNewerThan(newest)) {
                throw new TransferRefused("这份导出来自更新的版本（数据库结构 V" + tree.path("schema").asText() + "，本程序只到 V" + newest
                        + "），请用新版程序恢复");
            }
            return JSON.treeToValue(tree, Manifest.class).checked();
        } catch (java.io.IOException | IllegalArgumentException | FlywayException e) {
            throw new TransferRefused("导出文件损坏：清单读不出来", e);
        }
    }

    private Manifest checked() {
        if (tables == null || schema == null || tables.stream().anyMatch(p -> p == null || p.columns() == null || p.sha256() == null
                || !p.name().matches("[a-z_0-9]+") || p.columns().stream().anyMatch(c -> c == null || c.type() == null))) {
            throw new IllegalArgumentException("incomplete");
        }
        return this;
    }
}

package nianbao.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipOutputStream;
import nianbao.output.Zips;
import nianbao.report.Sha256;

/**
 * Writes all of a database as one zip: a file of JSON lines a table, one array a row, in the order of the key; last the
 * manifest. The same content gives the same files whichever database it was in. Rows go through one at a time.
 */
public final class Export {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final int FETCHED = 500;

    /** Requests of citizens, line by line: they leave the house only when somebody asks for them. */
    private static final Set<String> REGISTERS = Set.of("request_register", "request_register_piece");

    private final Connection database;
    private final Engine engine;
    private final Clock clock;
    /** Tables whose rows are left out. */
    private final Set<String> without;

    private Export(Connection database, Clock clock, boolean registers) throws SQLException {
        this.database = database;
        this.without = registers ? Set.of() : REGISTERS;
        this.engine = Engine.of(database);
        this.clock = clock;
    }

    /**
     * Into a file that is not there yet, readable by its owner only: it holds every draft and the hashes of passwords.
     *
     * @param registers whether the lines of registers of requests go with it
     */
    public static ExportSummary write(Address from, Path file, Clock clock, boolean registers) throws TransferRefused, IOException {
        try (var database = from.existing().open(); var out = new NewFile(file)) {
            var summary = write(database, out.stream(), clock, registers);
            out.complete();
            return summary;
        } catch (SQLException e) {
            throw new TransferRefused("数据库读不出来：" + e.getMessage().lines().findFirst().orElse(""), e);
        }
    }

    /** What a database holds at this moment. Others may go on working in it; the connection is of no use afterwards. */
    static ExportSummary write(Connection database, OutputStream out, Clock clock, boolean registers) throws SQLException, IOException, TransferRefused {
        return new Export(database, clock, registers).write(out);
    }

    private ExportSummary write(OutputStream out) throws SQLException, IOException, TransferRefused {
        engine.beginSnapshot(database);
        var schema = Schema.versionOf(database).orElseThrow(() -> new TransferRefused("这个数据库里没有年报的数据"));
        var zip = new ZipOutputStream(new BufferedOutputStream(out));
        var parts = new ArrayList<Manifest.ManifestPart>();
        for (var table : Catalogue.of(database)) {
            parts.add(write(table, zip));
        }
        var manifest = new Manifest(Manifest.FORMAT, Manifest.LAYOUT, schema, clock.instant().toString(), parts);
        Zips.add(zip, Manifest.NAME, manifest.json());
        zip.finish();
        zip.flush();
        database.rollback();
        return new ExportSummary(manifest);
    }

    private Manifest.ManifestPart write(StoredTable table, ZipOutputStream zip) throws SQLException, IOException {
        zip.putNextEntry(Zips.entry(new Manifest.ManifestPart(table.name(), List.of(), 0, 0, "", null).file()));
        var measured = new Measured(zip);
        long rows = 0;
        try (var json = JSON.createGenerator(measured).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(null); var query = database.createStatement()) {
            query.setFetchSize(FETCHED);
            try (var result = query.executeQuery("select " + String.join(", ", table.names()) + " from " + table.name()
                    + (without.contains(table.name()) ? " where 1 = 0" : "") + " order by "
                    + table.key().stream().map(engine::ordered).collect(Collectors.joining(", ")))) {
                for (; result.next(); rows++) {
                    json.writeStartArray();
                    for (int i = 0; i < table.columns().size(); i++) {
                        var type = table.columns().get(i).type();
                        var value = type.of(result, i + 1);
                        if (value == null) {
                            json.writeNull();
                        } else {
                            type.write(value, json);
                        }
                    }
                    json.writeEndArray();
                    json.writeRaw('\n');
                }
            }
        }
        zip.closeEntry();
        return new Manifest.ManifestPart(table.name(), table.columns(), rows, measured.bytes(), measured.sha256(), next(table));
    }

    private Long next(StoredTable table) throws SQLException {
        if (table.identity() == null) {
            return null;
        }
        var next = Catalogue.column(database, engine.nextIdentity(database, table.name(), table.identity())).getFirst();
        return Long.valueOf(next);
    }

    /** Counts and digests what goes through. */
    private static final class Measured extends OutputStream {
        private final OutputStream out;
        private final MessageDigest digest = Sha256.digest();
        private long bytes;

        Measured(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[]{(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
            digest.update(b, off, len);
            bytes += len;
        }

        long bytes() {
            return bytes;
        }

        String sha256() {
            return Sha256.hex(digest.digest());
        }
    }
}

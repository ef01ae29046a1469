package nianbao.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nianbao.Turns;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database of any earlier version, full of rows, becomes one of today's: in place, and by way of an export. */
class UpgradeTest {

    /** Values that a migration changes on purpose. */
    private static final Map<String, String> CHANGED = Map.of("report.state=ARCHIVED", "PUBLISHED");

    @TempDir
    Path folder;

    static Stream<String> versions() {
        return Arrays.stream(Flyway.configure().dataSource("jdbc:h2:mem:versions", "", "").load().info().all()).map(m -> m.getVersion().getVersion());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theProgramStartsOnItAndFindsEverything(String version) throws Exception {
        for (var address : filled(version)) {
            var before = values(address);
            new Schema(address).migrate("latest");
            var after = values(address);
            before.forEach((place, values) -> {
                if (after.containsKey(place)) {
                    assertTrue(after.get(place).containsAll(values.stream().map(v -> CHANGED.getOrDefault(place + "=" + v, v)).toList()),
                            () -> place + " was " + values + ", is " + after.get(place));
                }
            });
            Entities.assertRead(address);
        }
    }

    /** On H2, where nearly all are; on PostgreSQL from every third version. */
    private List<Address> filled(String version) throws Exception {
        var onH2 = Bases.filledH2(folder, version);
        return Turns.isOn(Integer.parseInt(version), 3) ? List.of(onH2, Bases.filledPostgres(version)) : List.of(onH2);
    }

    /** Counted from the newest, which is always among them. */
    static Stream<String> exported() {
        int newest = versions().mapToInt(Integer::parseInt).max().orElseThrow();
        return versions().filter(version -> Turns.isOn(newest - Integer.parseInt(version), 3));
    }

    @ParameterizedTest
    @MethodSource("exported")
    void anExportOfItIsRestoredAsIfItHadBeenUpgradedInPlace(String version) throws Exception {
        var old = Bases.filledH2(folder, version);
        var file = folder.resolve(version + ".zip");
        Export.write(old, file, Clock.systemUTC(), true);
        var moved = Bases.postgres();
        Restore.read(file, moved);
        new Schema(old).migrate("latest");
        assertEquals(Content.of(old).comparable(), Content.of(moved).comparable());
    }

    /** All values of each column, in the order of the rows' keys. */
    private static Map<String, List<String>> values(Address address) throws SQLException, TransferRefused {
        var values = new TreeMap<String, List<String>>();
        try (var database = address.open()) {
            for (var table : Catalogue.of(database)) {
                for (var column : table.columns()) {
                    var place = table.name() + "." + column.name();
                    if (column.type() != ColumnType.BYTES) {
                        values.put(place, new ArrayList<>(Catalogue.column(database, "select " + column.name() + " from " + table.name())));
                    }
                }
            }
        }
        return values;
    }
}

package nianbao.transfer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts an export into an empty database, all of it or nothing. The tables are made as they were where it came from,
 * filled in one transaction, and only then brought up to this program's version: an older export goes through the same
 * migrations as an older database does.
 */
public final class Restore {

    private final ExportFile export;
    private final Manifest manifest;
    private final Address address;
    private final Schema schema;

    private Restore(ExportFile export, Address address) {
        this.export = export;
        this.manifest = export.manifest();
        this.address = address;
        this.schema = new Schema(address);
    }

    public static ExportSummary read(Path file, Address into) throws TransferRefused {
        try (var export = ExportFile.open(file)) {
            export.verify();
            return new Restore(export, into).run();
        }
    }

    private ExportSummary run() throws TransferRefused {
        if (unusedTables()) {
            schema.clean();
        }
        try {
            schema.migrate(manifest.schema());
            fill();
            schema.migrate("latest");
            return new ExportSummary(manifest);
        } catch (TransferRefused | RuntimeException e) {
            schema.clean();
            throw e;
        }
    }

    /** Whether there are our tables, with nothing in them: a server was started on this database, and not used yet. */
    private boolean unusedTables() throws TransferRefused {
        try (var database = address.open()) {
            var names = Catalogue.names(database);
            if (names.isEmpty()) {
                return false;
            }
            if (!names.contains(Schema.HISTORY)) {
                throw new TransferRefused("数据库不是空的，里面有别的程序的表（" + names.iterator().next() + "），没有恢复");
            }
            for (var name : names) {
                if (!name.equals(Schema.HISTORY) && !Catalogue.column(database, "select 1 from " + name + " limit 1").isEmpty()) {
                    throw new TransferRefused("数据库不是空的（表 " + name + " 里有数据），没有恢复；请换一个空的数据库");
                }
            }
            return true;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void fill() throws TransferRefused {
        try (var database = address.open()) {
            var tables = Catalogue.of(database);
            matchColumns(tables);
            for (var part : manifest.tables()) {
                var identity = table(tables, part).identity();
                if (identity != null && part.next() != null) {
                    run(database, "alter table " + part.name() + " alter column " + identity + " restart with " + part.next());
                }
            }
            // From here on one transaction; the statements above end one in H2.
            database.setAutoCommit(false);
            for (var table : tables.reversed()) {
                run(database, "delete from " + table.name());
            }
            // The order of this database, not of the file: the file is not believed.
            for (var table : tables) {
                fill(database, table, part(table));
            }
            for (var table : tables) {
                if (!table.late().isEmpty()) {
                    link(database, table, part(table));
                }
            }
            database.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void matchColumns(List<StoredTable> tables) throws TransferRefused {
        var here = tables.stream().collect(Collectors.toMap(StoredTable::name, t -> t.columns().stream().collect(Collectors.toSet())));
        var there = manifest.tables().stream().collect(Collectors.toMap(Manifest.ManifestPart::name,
                p -> p.columns().stream().collect(Collectors.toSet()), (one, other) -> one));
        if (!here.equals(there)) {
            throw new TransferRefused("导出文件里的表和数据库结构 V" + manifest.schema() + " 不符，没有恢复");
        }
    }

    /** All rows, without the columns that point ahead. */
    private void fill(Connection database, StoredTable table, Manifest.ManifestPart part) throws SQLException, TransferRefused {
        var columns = part.columns();
        var sql = "insert into " + table.name() + " (" + columns.stream().map(StoredColumn::name).collect(Collectors.joining(", "))
                + ") values (" + "?, ".repeat(columns.size() - 1) + "?)";
        try (var batch = new Batch(database, sql)) {
            each(part, row -> {
                for (int i = 0; i < row.length; i++) {
                    batch.bind(i + 1, columns.get(i).type(), table.late().contains(columns.get(i).name()) ? null : row[i]);
                }
                batch.add();
            });
            batch.finish();
        }
    }

    /** The columns that point ahead, now that everything is there. */
    private void link(Connection database, StoredTable table, Manifest.ManifestPart part) throws SQLException, TransferRefused {
        var late = part.columns().stream().filter(c -> table.late().contains(c.name())).toList();
        var sql = "update " + table.name() + " set " + late.stream().map(c -> c.name() + " = ?").collect(Collectors.joining(", "))
                + " where " + table.key().stream().map(c -> c.name() + " = ?").collect(Collectors.joining(" and "));
        try (var batch = new Batch(database, sql)) {
            each(part, row -> {
                if (late.stream().anyMatch(c -> row[part.columns().indexOf(c)] != null)) {
                    int parameter = 1;
                    for (var column : late) {
                        batch.bind(parameter++, column.type(), row[part.columns().indexOf(column)]);
                    }
                    for (var column : table.key()) {
                        batch.bind(parameter++, column.type(), row[part.columns().indexOf(column)]);
                    }
                    batch.add();
                }
            });
            batch.finish();
        }
    }

    private void each(Manifest.ManifestPart part, ExportFile.RowTaker rows) throws SQLException, TransferRefused {
        try {
            export.read(part, rows);
        } catch (SQLException | TransferRefused | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new TransferRefused("导出文件读不出来：表 " + part.name(), e);
        }
    }

    private Manifest.ManifestPart part(StoredTable table) {
        return manifest.tables().stream().filter(p -> p.name().equals(table.name())).findFirst().orElseThrow();
    }

    private static StoredTable table(List<StoredTable> tables, Manifest.ManifestPart part) {
        return tables.stream().filter(t -> t.name().equals(part.name())).findFirst().orElseThrow();
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static TransferRefused failed(SQLException e) {
        return new TransferRefused("数据库不接受这份导出，没有恢复：" + String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
    }
}

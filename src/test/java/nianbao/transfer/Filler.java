package nianbao.transfer;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Puts rows into every table of a database, whatever tables it has: every word that a column's check allows, texts that
 * are awkward to write, microseconds, bytes of all values, nulls wherever they may stand, and references that point ahead.
 */
final class Filler {

    private static final int ROWS = 8;
    private static final int ATTEMPTS = 30;
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
    /** A reference: its columns here, and there. */
    private record Reference(String to, Map<String, String> columns) {
    }

    private final Connection database;
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

    Filler(Connection database) {
        this.database = database;
    }

    static void fill(Connection database) throws SQLException {
        var filler = new Filler(database);
        var tables = Catalogue.of(database);
        for (var table : tables) {
            filler.fill(table);
        }
        for (var table : tables) {
            filler.link(table);
        }
    }

    private void fill(StoredTable table) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("delete from " + table.name());
        }
        rows.put(table.name(), new ArrayList<>());
        var optional = Set.copyOf(Catalogue.column(database, "select column_name from information_schema.columns where table_schema = current_schema"
                + " and table_name = '" + table.name() + "' and is_nullable = 'YES'"));
        // A table whose key has few words takes few rows.
        for (int i = 0; i < ROWS && rows.get(table.name()).size() == i; i++) {
            SQLException refusal = null;
            for (int attempt = 0; attempt < ATTEMPTS && rows.get(table.name()).size() == i; attempt++) {
                try {
                    insert(table, row(table, optional, i, attempt));
                } catch (SQLException e) {
                    refusal = e;
                }
            }
            if (rows.get(table.name()).isEmpty()) {
                throw new SQLException("no row for " + table.name() + ": teach Filler what it takes", refusal);
            }
        }
    }

    /** @param attempt from 0; with each one other columns are left blank */
    private Map<String, Object> row(StoredTable table, Set<String> optional, int i, int attempt) throws SQLException {
        var row = new LinkedHashMap<String, Object>();
        var isBlank = blank(optional, i, attempt);
        for (var reference : references(table)) {
            boolean known = rows.containsKey(reference.to()) && !reference.to().equals(table.name());
            if (known && reference.columns().keySet().stream().noneMatch(isBlank)) {
                var there = rows.get(reference.to()).get(i % rows.get(reference.to()).size());
                // A column of two references is given by the wider one.
                reference.columns().forEach((here, that) -> row.putIfAbsent(here, there.get(that)));
            }
        }
        for (var column : table.columns()) {
            var isReference = references(table).stream().anyMatch(r -> r.columns().containsKey(column.name()));
            if (!column.name().equals(table.identity()) && !isReference && !isBlank.test(column.name())) {
                row.put(column.name(), value(table, column, i, attempt));
            }
        }
        return row;
    }

    private static java.util.function.Predicate<String> blank(Set<String> optional, int i, int attempt) {
        return column -> optional.contains(column) && switch (attempt) {
            case 0 -> i % 3 == 2;
            case 1 -> false;
            case 2 -> true;
            default -> (column.hashCode() * 31 + i * 7 + attempt * 13 & 4) == 0;
        };
    }

    private Object value(StoredTable table, StoredColumn column, int i, int attempt) throws SQLException {
        return switch (column.type()) {
            case TEXT -> {
                var words = attempt % 2 == 1 && attempt > 2 ? List.<String>of() : words(table.name(), column.name());
                yield words.isEmpty() ? "第" + i + "条\n\"堃𠮷\" \\ ' 　{}, ,\t" : words.get(i % words.size());
            }
            case INTEGER -> 2020 + i;
            case DECIMAL -> new BigDecimal("513.22").add(BigDecimal.valueOf(i));
            case BOOLEAN -> i % 2 == 0;
            case DATE -> LocalDate.of(2026, 1, 1 + i);
            case MOMENT -> OffsetDateTime.parse("2026-01-12T23:59:59.123456+08:00").plusDays(i);
            case BYTES -> bytes(i);
        };
    }

    private static byte[] bytes(int i) {
        var bytes = new byte[i == 0 ? 1_000_000 : 256];
        IntStream.range(0, bytes.length).forEach(n -> bytes[n] = (byte) (n + i));
        return bytes;
    }

    /** What the checks of a column name, the blank one left out; else what the program takes it for. */
    private List<String> words(String table, String column) throws SQLException {
        var words = new TreeSet<String>();
        for (var check : Catalogue.column(database, "select c.check_clause from information_schema.check_constraints c"
                + " join information_schema.constraint_column_usage u on u.constraint_schema = c.constraint_schema and u.constraint_name = c.constraint_name"
                + " where u.table_schema = current_schema and u.table_name = '" + table + "' and u.column_name = '" + column + "'")) {
            LITERAL.matcher(check).results().map(r -> r.group(1)).filter(w -> !w.isEmpty()).forEach(words::add);
        }
        return words.isEmpty() ? Entities.words(table, column) : List.copyOf(words);
    }

    private List<Reference> references(StoredTable table) throws SQLException {
        var byName = new LinkedHashMap<String, Reference>();
        try (var found = database.getMetaData().getImportedKeys(null, database.getSchema(), table.name())) {
            while (found.next()) {
                var to = found.getString("PKTABLE_NAME");
                byName.computeIfAbsent(found.getString("FK_NAME"), name -> new Reference(to, new LinkedHashMap<>()))
                        .columns().put(found.getString("FKCOLUMN_NAME"), found.getString("PKCOLUMN_NAME"));
            }
        }
        return byName.values().stream().sorted(Comparator.comparingInt((Reference r) -> r.columns().size()).reversed()).toList();
    }

    private void insert(StoredTable table, Map<String, Object> row) throws SQLException {
        var returned = table.identity() == null ? new String[0] : new String[]{table.identity()};
        try (var statement = database.prepareStatement("insert into " + table.name() + " (" + String.join(", ", row.keySet()) + ") values ("
                + String.join(", ", row.keySet().stream().map(c -> "?").toList()) + ")", returned)) {
            bind(statement, table, row, 1);
            statement.executeUpdate();
            if (table.identity() != null) {
                try (var keys = statement.getGeneratedKeys()) {
                    keys.next();
                    row.put(table.identity(), keys.getLong(1));
                }
            }
        }
        rows.get(table.name()).add(row);
    }

    private static int bind(java.sql.PreparedStatement statement, StoredTable table, Map<String, Object> row, int first) throws SQLException {
        int parameter = first;
        for (var entry : row.entrySet()) {
            table.column(entry.getKey()).type().bind(statement, parameter++, entry.getValue());
        }
        return parameter;
    }

    /** References that may point ahead do. */
    private void link(StoredTable table) throws SQLException {
        for (var reference : references(table)) {
            var late = reference.columns().keySet().stream().filter(table.late()::contains).toList();
            var there = rows.get(reference.to()).reversed();
            for (int i = 0; i < rows.get(table.name()).size() && !late.isEmpty(); i++) {
                var row = rows.get(table.name()).get(i);
                var that = there.get(i % there.size());
                var set = new LinkedHashMap<String, Object>();
                late.forEach(column -> set.put(column, that.get(reference.columns().get(column))));
                var key = new LinkedHashMap<String, Object>();
                table.key().forEach(column -> key.put(column.name(), row.get(column.name())));
                try (var statement = database.prepareStatement("update " + table.name() + " set "
                        + String.join(", ", set.keySet().stream().map(c -> c + " = ?").toList()) + " where "
                        + String.join(" and ", key.keySet().stream().map(c -> c + " = ?").toList()))) {
                    bind(statement, table, key, bind(statement, table, set, 1));
                    statement.executeUpdate();
                }
            }
        }
    }
}

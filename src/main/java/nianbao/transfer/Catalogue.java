package nianbao.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of a database as it says itself, each after those it refers to. */
final class Catalogue {

    /** A reference of some columns to another table's key. */
    private record ForeignKey(String to, Set<String> columns) {
    }

    private record FoundStructure(StoredTable table, Set<String> optional, List<ForeignKey> references) {
    }

    private Catalogue() {
    }

    /** All but Flyway's own: an export names the version instead. */
    static List<StoredTable> of(Connection database) throws SQLException {
        var found = new TreeMap<String, FoundStructure>();
        for (var name : names(database)) {
            if (!name.equals(Schema.HISTORY)) {
                found.put(name, table(database, name));
            }
        }
        return inOrder(found);
    }

    /** The names of all tables, sorted. */
    static Set<String> names(Connection database) throws SQLException {
        return new TreeSet<>(column(database, "select table_name from information_schema.tables"
                + " where table_schema = current_schema and table_type = 'BASE TABLE'"));
    }

    private static FoundStructure table(Connection database, String name) throws SQLException {
        var columns = new ArrayList<StoredColumn>();
        var optional = new HashSet<String>();
        String identity = null;
        try (var query = database.prepareStatement("select column_name, data_type, is_nullable, is_identity from information_schema.columns"
                + " where table_schema = current_schema and table_name = ? order by ordinal_position")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var column = rows.getString(1);
                    var type = rows.getString(2);
                    columns.add(new StoredColumn(column,
                            ColumnType.named(type).orElseThrow(() -> new IllegalStateException("no export of " + name + "." + column + ", a " + type))));
                    if (rows.getString(3).equals("YES")) {
                        optional.add(column);
                    }
                    identity = rows.getString(4).equals("YES") ? column : identity;
                }
            }
        }
        var key = key(database, name).stream()
                .map(wanted -> columns.stream().filter(c -> c.name().equals(wanted)).findFirst().orElseThrow()).toList();
        if (key.isEmpty()) {
            throw new IllegalStateException("no export of " + name + ", which has no primary key");
        }
        return new FoundStructure(new StoredTable(name, List.copyOf(columns), key, identity, Set.of()), optional, references(database, name));
    }

    private static List<String> key(Connection database, String table) throws SQLException {
        var byPlace = new TreeMap<Integer, String>();
        try (var rows = database.getMetaData().getPrimaryKeys(null, database.getSchema(), table)) {
            while (rows.next()) {
                byPlace.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(byPlace.values());
    }

    private static List<ForeignKey> references(Connection database, String table) throws SQLException {
        var byName = new LinkedHashMap<String, ForeignKey>();
        try (var rows = database.getMetaData().getImportedKeys(null, database.getSchema(), table)) {
            while (rows.next()) {
                var to = rows.getString("PKTABLE_NAME");
                byName.computeIfAbsent(rows.getString("FK_NAME"), name -> new ForeignKey(to, new LinkedHashSet<>()))
                        .columns().add(rows.getString("FKCOLUMN_NAME"));
            }
        }
        return List.copyOf(byName.values());
    }

    /** Those first whose references, apart from ones that may be filled later, all point at tables before them. */
    private static List<StoredTable> inOrder(Map<String, FoundStructure> found) {
        var ordered = new LinkedHashMap<String, StoredTable>();
        while (ordered.size() < found.size()) {
            var waiting = found.values().stream().filter(f -> !ordered.containsKey(f.table().name())).toList();
            // Where nothing is free of references ahead, the first whose references ahead are all optional goes.
            var next = waiting.stream().filter(f -> ahead(f, ordered).isEmpty()).findFirst()
                    .or(() -> waiting.stream().filter(f -> ahead(f, ordered).stream().noneMatch(r -> late(f, r).isEmpty())).findFirst())
                    .orElseThrow(() -> new IllegalStateException("tables refer to each other in a ring: " + waiting.getFirst().table().name()));
            var late = new TreeSet<String>();
            next.references().stream().filter(r -> !ordered.containsKey(r.to())).forEach(r -> late.addAll(late(next, r)));
            var table = next.table();
            ordered.put(table.name(), new StoredTable(table.name(), table.columns(), table.key(), table.identity(), late));
        }
        return List.copyOf(ordered.values());
    }

    private static List<ForeignKey> ahead(FoundStructure table, Map<String, StoredTable> ordered) {
        return table.references().stream().filter(r -> !r.to().equals(table.table().name()) && !ordered.containsKey(r.to())).toList();
    }

    /** Columns of a reference that can be left blank at first. */
    private static Set<String> late(FoundStructure table, ForeignKey reference) {
        var columns = new TreeSet<>(reference.columns());
        columns.retainAll(table.optional());
        return columns;
    }

    static List<String> column(Connection database, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}

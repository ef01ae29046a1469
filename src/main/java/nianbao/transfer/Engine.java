package nianbao.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** What the two databases do each in its own way. */
enum Engine {
    H2 {
        /** All tables are seen as they were at the first statement; results come row by row instead of being gathered first. */
        @Override
        void beginSnapshot(Connection database) throws SQLException {
            database.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            try (var statement = database.createStatement()) {
                statement.execute("set lazy_query_execution 1");
            }
            database.setAutoCommit(false);
        }

        @Override
        String ordered(StoredColumn column) {
            return column.name();
        }

        @Override
        String nextIdentity(Connection database, String table, String column) {
            return "select identity_base from information_schema.columns where table_schema = current_schema and table_name = '"
                    + table + "' and column_name = '" + column + "'";
        }
    },
    POSTGRESQL {
        @Override
        void beginSnapshot(Connection database) throws SQLException {
            database.setReadOnly(true);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            database.setAutoCommit(false);
        }

        /** The same order whatever language the database was made for. */
        @Override
        String ordered(StoredColumn column) {
            return column.type() == ColumnType.TEXT ? column.name() + " collate \"C\"" : column.name();
        }

        @Override
        String nextIdentity(Connection database, String table, String column) throws SQLException {
            try (var statement = database.createStatement();
                    var row = statement.executeQuery("select pg_get_serial_sequence('" + table + "', '" + column + "')")) {
                row.next();
                return "select case when is_called then last_value + 1 else last_value end from " + row.getString(1);
            }
        }

        @Override
        void prepare(Properties settings) {
            // Rows of a batch in one statement: four times as fast.
            settings.setProperty("reWriteBatchedInserts", "true");
        }
    };

    static Engine of(Connection database) throws SQLException {
        return "H2".equals(database.getMetaData().getDatabaseProductName()) ? H2 : POSTGRESQL;
    }

    static Engine at(String url) {
        return url.startsWith("jdbc:h2:") ? H2 : POSTGRESQL;
    }

    /** Begins a transaction to which the whole database stands still, while others go on working. */
    abstract void beginSnapshot(Connection database) throws SQLException;

    /** How to sort by a column so that both databases agree. */
    abstract String ordered(StoredColumn column);

    /** The query that tells the number its next row will get. */
    abstract String nextIdentity(Connection database, String table, String column) throws SQLException;

    /** Settings of a connection that writes. */
    void prepare(Properties settings) {
    }
}

package nianbao.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One statement for many rows, sent some at a time: few enough that large values do not fill the memory. */
final class Batch implements AutoCloseable {

    private static final int MOST_ROWS = 1_000;
    private static final long MOST_SIZE = 4_000_000;

    private final PreparedStatement statement;
    private int rows;
    private long size;

    Batch(Connection database, String sql) throws SQLException {
        statement = database.prepareStatement(sql);
    }

    void bind(int parameter, ColumnType type, Object value) throws SQLException {
        type.bind(statement, parameter, value);
        size += value instanceof byte[] bytes ? bytes.length : value instanceof String text ? text.length() : 0;
    }

    void add() throws SQLException {
        statement.addBatch();
        if (++rows >= MOST_ROWS || size > MOST_SIZE) {
            finish();
        }
    }

    void finish() throws SQLException {
        if (rows > 0) {
            statement.executeBatch();
        }
        rows = 0;
        size = 0;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}

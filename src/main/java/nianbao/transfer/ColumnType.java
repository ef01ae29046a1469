package nianbao.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/** What a column holds, whatever its database calls it, and how one value of it is written in an export. */
enum ColumnType {
    TEXT(Types.VARCHAR, "character varying", "text", "character") {
        @Override
        void write(Object value, JsonGenerator json) throws IOException {
            json.writeString((String) value);
        }

        @Override
        Object read(JsonParser json) throws IOException {
            return json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : null;
        }
    },
    INTEGER(Types.BIGINT, "bigint", "integer", "smallint") {
        @Override
        void write(Object value, JsonGenerator json) throws IOException {
            json.writeNumber(((Number) value).longValue());
        }

        @Override
        Object read(JsonParser json) throws IOException {
            return json.currentToken() == JsonToken.VALUE_NUMBER_INT ? json.getLongValue() : null;
        }
    },
    DECIMAL(Types.NUMERIC, "numeric") {
        @Override
        void write(Object value, JsonGenerator json) throws IOException {
            json.writeString(((BigDecimal) value).toPlainString());
        }

        @Override
        Object read(JsonParser json) throws IOException {
            return json.currentToken() == JsonToken.VALUE_STRING ? new BigDecimal(json.getText()) : null;
        }
    },
    BOOLEAN(Types.BOOLEAN, "boolean") {
        @Override
        void write(Object value, JsonGenerator json) throws IOException {
            json.writeBoolean((Boolean) value);
        }

        @Override
        Object read(JsonParser json) {
            return json.currentToken().isBoolean() ? json.currentToken() == JsonToken.VALUE_TRUE : null;
        }
    },
    DATE(Types.DATE, "date") {
        @Override
        Object of(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }

        @Override
        void write(Object value, JsonGenerator json) throws IOException {
            json.writeString(value.toString());
        }

        @Override
        Object read(JsonParser json) throws IOException {
            return json.currentToken() == JsonToken.VALUE_STRING ? LocalDate.parse(json.getText()) : null;
        }
    },
    /** A point in time, to the microsecond: that is what both databases keep. */
    MOMENT(Types.TIMESTAMP_WITH_TIMEZONE, "timestamp with time zone") {
        @Override
        Object of(ResultSet row, int column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class);
        }

        @Override
        void write(Object value, JsonGenerator json) throws IOException {
            json.writeString(((OffsetDateTime) value).toInstant().toString());
        }

        @Override
        Object read(JsonParser json) throws IOException {
            return json.currentToken() == JsonToken.VALUE_STRING ? OffsetDateTime.parse(json.getText()) : null;
        }
    },
    BYTES(Types.VARBINARY, "bytea", "binary varying") {
        @Override
        Object of(ResultSet row, int column) throws SQLException {
            return row.getBytes(column);
        }

        @Override
        void write(Object value, JsonGenerator json) throws IOException {
            json.writeBinary((byte[]) value);
        }

        @Override
        Object read(JsonParser json) throws IOException {
            return json.currentToken() == JsonToken.VALUE_STRING ? json.getBinaryValue() : null;
        }
    };

    private final int sqlType;
    private final String[] names;

    ColumnType(int sqlType, String... names) {
        this.sqlType = sqlType;
        this.names = names;
    }

    /** @param name as the information schema gives it */
    static Optional<ColumnType> named(String name) {
        for (var type : values()) {
            for (var known : type.names) {
                if (known.equals(name.toLowerCase(Locale.ROOT))) {
                    return Optional.of(type);
                }
            }
        }
        return Optional.empty();
    }

    /** A value as the database gives it, {@code null} for none. */
    Object of(ResultSet row, int column) throws SQLException {
        return row.getObject(column);
    }

    abstract void write(Object value, JsonGenerator json) throws IOException;

    /** The value at which the parser stands, {@code null} when it is none of this type. */
    abstract Object read(JsonParser json) throws IOException;

    void bind(PreparedStatement statement, int parameter, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, sqlType);
        } else if (this == BYTES) {
            statement.setBytes(parameter, (byte[]) value);
        } else {
            statement.setObject(parameter, value);
        }
    }
}

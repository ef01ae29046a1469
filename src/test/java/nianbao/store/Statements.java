package nianbao.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What is asked of an H2 database, as the database itself counts it. */
@Singleton
public class Statements {

    @Inject
    AgroalDataSource database;

    /** Each as often as it was run, in small letters and alphabetical order; ends of transactions and what is asked here are none. */
    public List<String> during(Runnable work) throws SQLException {
        run("set query_statistics true");
        try {
            work.run();
            return counted();
        } finally {
            run("set query_statistics false");
        }
    }

    private List<String> counted() throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select sql_statement, execution_count from information_schema.query_statistics")) {
            while (rows.next()) {
                found.addAll(Collections.nCopies(rows.getInt(2), rows.getString(1).toLowerCase(Locale.ROOT)));
            }
        }
        return found.stream().filter(sql -> !sql.startsWith("commit") && !sql.startsWith("rollback") && !sql.contains("query_statistics")).sorted().toList();
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

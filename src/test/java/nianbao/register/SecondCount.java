package nianbao.register;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nianbao.format.ReportFormat;

/** A count of its own, in SQL, from what the requests truly were: nothing of it is shared with the product. */
final class SecondCount {

    private SecondCount() {
    }

    static Map<String, String> of(ReportFormat format, InventedRegister register) throws SQLException {
        try (var db = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID())) {
            fill(db, register);
            var cells = new TreeMap<String, String>();
            for (var code : format.cells().keySet()) {
                if (code.startsWith("applications.") || code.startsWith("disputes.")) {
                    cells.put(code, Integer.toString(count(db, code, register.year())));
                }
            }
            return cells;
        }
    }

    private static void fill(Connection db, InventedRegister register) throws SQLException {
        db.createStatement().execute("create table r (received date, answered date, kind varchar, outcome varchar, review varchar, suit varchar)");
        try (var insert = db.prepareStatement("insert into r values (?, ?, ?, ?, ?, ?)")) {
            for (var e : register.entries()) {
                insert.setDate(1, Date.valueOf(e.received()));
                insert.setDate(2, e.answered() == null ? null : Date.valueOf(e.answered()));
                insert.setString(3, e.kind());
                insert.setString(4, e.outcome());
                insert.setString(5, e.review());
                insert.setString(6, e.suit());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static int count(Connection db, String code, int year) throws SQLException {
        var ours = "received < date '" + (year + 1) + "-01-01'";
        var done = "(answered is not null and year(answered) <= " + year + ")";
        int dot = code.lastIndexOf('.');
        String row = code.substring(0, dot), column = code.substring(dot + 1);
        var of = column.equals("total") ? "" : (row.startsWith("applications") ? " and kind = '" + column + "'" : "");
        return switch (row) {
            case "applications.received" -> number(db, "year(received) = " + year + of);
            case "applications.carried-in" -> number(db, "year(received) < " + year + of);
            case "applications.total" -> number(db, ours + " and " + done + of);
            case "applications.carried-out" -> number(db, ours + " and not " + done + of);
            case "disputes.review" -> number(db, ours + " and review " + end(column));
            case "disputes.direct" -> number(db, ours + " and review = '' and suit " + end(column));
            case "disputes.after-review" -> number(db, ours + " and review <> '' and suit " + end(column));
            default -> number(db, ours + " and " + done + " and outcome = '" + row + "'" + of);
        };
    }

    private static String end(String column) {
        return column.equals("total") ? "<> ''" : "= '" + column + "'";
    }

    private static int number(Connection db, String where) throws SQLException {
        try (var result = db.createStatement().executeQuery("select count(*) from r where " + where)) {
            result.next();
            return result.getInt(1);
        }
    }
}

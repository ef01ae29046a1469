package nianbao.store.base;

import java.sql.SQLException;
import org.hibernate.JDBCException;

/** The database cannot be reached, or has no connection left, just now: nobody's mistake, and over soon. */
public final class Outage {

    private Outage() {
    }

    /** Whether that is why something failed. */
    public static boolean isCause(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JDBCException jdbc && jdbc.getMessage().startsWith("Unable to acquire JDBC Connection")
                    || cause instanceof SQLException sql && isBroken(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Classes of the SQL standard and of PostgreSQL: connection failure, shutting down or starting, too many connections. */
    private static boolean isBroken(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }
}

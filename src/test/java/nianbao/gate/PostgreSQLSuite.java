package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What is tried on PostgreSQL as well as on H2: one start of the application for all of it. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\..*OnPostgreSQLIT")
class PostgreSQLSuite {
}

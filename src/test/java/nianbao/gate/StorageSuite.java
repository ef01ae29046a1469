package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Storage on H2, migrations. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.store\\..*Test")
class StorageSuite {
}

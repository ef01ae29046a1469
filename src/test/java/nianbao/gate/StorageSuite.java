package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Storage on H2, exports, migrations. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.(store|transfer)\\..*Test")
class StorageSuite {
}

package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Files read. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.input\\..*Test")
class ReadingSuite {
}

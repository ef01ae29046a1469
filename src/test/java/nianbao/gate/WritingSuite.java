package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Files written. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.output\\..*Test")
class WritingSuite {
}

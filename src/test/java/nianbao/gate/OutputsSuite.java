package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Files written: those tests that take long, so that they do not stand last. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.output\\.[A-O][A-Za-z0-9]*Test")
class OutputsSuite {
}

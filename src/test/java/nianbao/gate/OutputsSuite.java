package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Files written: begins early, for what begins last is waited for by one process alone. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.output\\..*Test")
class OutputsSuite {
}

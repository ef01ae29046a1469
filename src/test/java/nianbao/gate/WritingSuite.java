package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Files written: the other tests. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.output\\.([P-Z][A-Za-z0-9]*|[a-z]+\\..*)Test")
class WritingSuite {
}

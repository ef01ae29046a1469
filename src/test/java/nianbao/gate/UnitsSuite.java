package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All that is in no other suite: formats, reports, checks, the command line. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.((?!browser|web|input|store|transfer|output)[a-z]+\\..*|[A-Z].*)Test")
class UnitsSuite {
}

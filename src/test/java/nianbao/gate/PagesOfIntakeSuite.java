package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Pages over HTTP: what is read in, agencies, people. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.web\\.(intake|agencies|people)\\..*Test")
class PagesOfIntakeSuite {
}

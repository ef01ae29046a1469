package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** In a browser: the other pages. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.browser\\.(script\\.)?[J-MS-Z].*Test")
class BrowserPagesSuite {
}

package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What holds for all pages, over HTTP and in a browser: takes longest and begins first. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns({"nianbao\\.browser\\.(script\\.)?[J-MS-Z].*Test",
    "nianbao\\.web\\.((?!draft|handover|archive|open|files|view|intake|agencies|people|watch)[a-z]+\\.)?(?!Https|SlowBodies)[A-Z].*Test"})
class WholeSiteSuite {
}

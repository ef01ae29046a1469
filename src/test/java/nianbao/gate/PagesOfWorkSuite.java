package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Pages over HTTP: what is written, read in, handed over, published; agencies and people, and what is tried behind a gateway with them. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns({"nianbao\\.web\\.(draft|handover|archive|open|files|view|intake|agencies|people|watch)\\..*Test",
    "nianbao\\.web\\.frame\\.(Https|SlowBodies)Test"})
class PagesOfWorkSuite {
}

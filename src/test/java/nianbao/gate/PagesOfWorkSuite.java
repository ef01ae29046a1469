package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Pages over HTTP: what is written, read in, handed over, published; agencies and people. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.web\\.(draft|handover|archive|open|files|view|intake|agencies|people)\\..*Test")
class PagesOfWorkSuite {
}

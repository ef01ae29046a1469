package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Pages over HTTP: what holds for all of them. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.web\\.((?!draft|handover|archive|open|files|view|intake|agencies|people)[a-z]+\\.)?[A-Z].*Test")
class PagesSuite {
}

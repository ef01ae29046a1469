package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Pages over HTTP: what is written, handed over, published. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.web\\.(draft|handover|archive|open|files|view)\\..*Test")
class PagesOfDraftsSuite {
}

package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What readers are made of, each part alone. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.input\\.(?!file|office|pdf|scan)[a-z]+\\..*Test")
class ReadingSuite {
}

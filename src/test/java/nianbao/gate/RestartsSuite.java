package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The packaged program started, killed and started again: minutes of waiting, which are not left for the end. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.(store\\.Crash|transfer\\.Restored)IT")
class RestartsSuite {
}

package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Exports, what is restored of them, databases of earlier versions. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.transfer\\..*Test")
class TransferSuite {
}

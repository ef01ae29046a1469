package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** In a browser: forms that are typed into; and the storage under them, by the same start of the application. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns({"nianbao\\.browser\\.(script\\.)?[A-IN-R].*Test", "nianbao\\.store\\..*Test"})
class TypingSuite {
}

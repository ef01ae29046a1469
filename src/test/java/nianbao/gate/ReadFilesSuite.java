package nianbao.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Whole files read: layouts by the hundred, types of files, scans. */
@Suite
@SelectPackages("nianbao")
@IncludeClassNamePatterns("nianbao\\.input\\.([A-Z].*|(file|office|pdf|scan)\\..*)Test")
class ReadFilesSuite {
}

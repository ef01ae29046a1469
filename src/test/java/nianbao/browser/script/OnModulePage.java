package nianbao.browser.script;

import java.util.stream.Stream;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests of the browser's modules: one page for all tests of a class. */
abstract class OnModulePage {

    static ModulePage page;

    static Stream<ReportFormat> editions() {
        return Formats.all().stream();
    }

    @BeforeAll
    static void open() {
        page = new ModulePage();
    }

    @AfterAll
    static void close() {
        page.close();
    }
}

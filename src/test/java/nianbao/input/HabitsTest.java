package nianbao.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nianbao.document.Composer;
import nianbao.input.file.ReportFileReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports amid what usually stands around them: every field is read, and nothing else into it. */
class HabitsTest {

    static Set<String> habits() {
        return Habits.ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("habits")
    void everyFieldIsReadAndNothingElse(String habit) throws Exception {
        var faults = new ArrayList<String>();
        for (int year : List.of(2017, 2020, 2023)) {
            for (int seed = 0; seed < 3; seed++) {
                var report = LayoutsTest.report(year, seed);
                var read = ReportFileReader.read(Habits.ALL.get(habit).apply(Composer.compose(report, false)).getBytes(StandardCharsets.UTF_8));
                assertEquals(report.agency(), read.agency());
                assertEquals(year, read.year());
                for (var field : report.format().fields()) {
                    var expected = tight(report.text(field));
                    var found = tight(read.fields().getOrDefault(field, ""));
                    if (!expected.equals(found)) {
                        faults.add(year + " " + field + ": " + expected + " read as " + found);
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private static String tight(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }
}

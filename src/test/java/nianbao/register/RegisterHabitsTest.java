package nianbao.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.register.file.RegisterFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six hundred invented requests, written down in four habits, give to the cell what a count in SQL gives. */
class RegisterHabitsTest {

    @ParameterizedTest
    @CsvSource({"words, 2021, 2024", "codes, 2021, 2024", "months, 2021, 2024", "merged, 2021, 2024",
        "words, 2019, 2020", "codes, 2019, 2020", "months, 2019, 2020", "merged, 2019, 2020"})
    void everyCellIsTheSameAsInTheSecondCount(String habit, String edition, int year) throws Exception {
        var format = Formats.of(edition).orElseThrow();
        var truth = InventedRegister.of(format, year, 20241129);
        var register = RegisterReader.read(RegisterFiles.sheets(write(habit, truth, format)), null, null, Choices.NONE).orElseThrow();
        assertEquals(year, register.year());
        assertEquals(format, register.format());
        var count = Count.of(register, true);
        assertEquals(SecondCount.of(format, truth), new TreeMap<>(count.fields()), () -> String.join("\n", messages(register, count)));
        assertEquals(600, register.requests().size());
        var doubts = register.requests().stream().flatMap(request -> request.doubts().stream()).toList();
        assertTrue(doubts.isEmpty(), doubts::toString);
    }

    private static List<String> messages(Register register, Count count) {
        return RegisterNotes.of(register, count, Map.of()).stream().map(Register.Remark::message).filter(m -> !m.contains("个工作日")).limit(20).toList();
    }

    private static byte[] write(String habit, InventedRegister truth, ReportFormat format) throws Exception {
        return switch (habit) {
            case "words" -> Habits.words(truth);
            case "codes" -> Habits.codes(truth, format);
            case "months" -> Habits.months(truth);
            default -> Habits.merged(truth, format);
        };
    }
}

package nianbao.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.register.InventedRegister.Entry;
import nianbao.register.file.RegisterFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Six hundred invented requests, written down in thirteen habits, give to the cell what a count in SQL gives. */
@Tag("long")
class RegisterHabitsTest {

    @ParameterizedTest
    @CsvSource({"words, 2021, 2024", "codes, 2021, 2024", "months, 2021, 2024", "merged, 2021, 2024",
        "words, 2019, 2020", "codes, 2019, 2020", "months, 2019, 2020", "merged, 2019, 2020",
        "dates, 2021, 2024", "columns, 2021, 2024", "quarters, 2021, 2024", "down, 2021, 2024", "filtered, 2021, 2024", "two, 2021, 2024",
        "semicolons, 2021, 2024", "tabs, 2021, 2024", "tabs in UTF-8, 2019, 2020", "xls, 2021, 2024"})
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

    @ParameterizedTest
    @ValueSource(strings = {"dates", "columns", "quarters", "down", "filtered", "two", "semicolons", "tabs"})
    void wrongRowsAmongThemAreNamed(String habit) throws Exception {
        var format = Formats.of("2021").orElseThrow();
        var entries = new ArrayList<>(InventedRegister.of(format, 2024, 7).entries().subList(100, 160));
        var twice = entries.get(7);
        entries.add(8, twice);
        var late = entries.get(30);
        entries.set(30, new Entry(late.number(), late.received(), late.received().minusDays(9), late.kind(), late.name(), late.outcome(), false, "", ""));
        var register = RegisterReader.read(RegisterFiles.sheets(write(habit, new InventedRegister(2024, entries), format)), null, 2024, Choices.NONE)
                .orElseThrow();
        var remarks = RegisterNotes.of(register, Count.of(register, true), Map.of());
        var duplicate = remarks.stream().filter(remark -> remark.code().equals("register.duplicate")).toList();
        var order = remarks.stream().filter(remark -> remark.code().equals("register.order")).toList();
        assertEquals(List.of(1, 1), List.of(duplicate.size(), order.size()), remarks::toString);
        assertEquals(twice.received(), at(register, duplicate.getFirst()).dates().received());
        assertEquals(late.received().minusDays(9), at(register, order.getFirst()).dates().answered());
    }

    @ParameterizedTest
    @CsvSource({"words, 16", "codes, 16", "months, 14", "merged, 14"})
    void everyWrongRowAmongSixHundredIsNamed(String habit, int wrong) throws Exception {
        var format = Formats.of("2021").orElseThrow();
        var planting = new Planting(RegisterFiles.sheets(write(habit, InventedRegister.of(format, 2024, 20241129), format)));
        planting.all();
        assertEquals(wrong, planting.planted());
        assertEquals(planting.expected(), Planting.named(RegisterReader.read(planting.sheets(), null, null, Choices.NONE).orElseThrow()));
    }

    /** Registers that others invented, with the figures they counted. */
    @Test
    void registersCountedByOthersGiveTheirFiguresToTheCell() throws Exception {
        var files = expected();
        assertEquals(2, files.size());
        for (var file : files) {
            var expected = new ObjectMapper().readTree(file.toFile());
            var fields = new TreeMap<String, String>();
            expected.get("fields").properties().forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
            for (var ending : List.of(".csv", ".xlsx")) {
                var source = file.resolveSibling(file.getFileName().toString().replace(".expected.json", ending));
                var register = RegisterReader.read(RegisterFiles.sheets(source), null, null, Choices.NONE).orElseThrow();
                assertEquals(List.of(expected.get("year").asInt(), expected.get("edition").asText(), expected.get("rows").asInt()),
                        List.of(register.year(), register.format().edition(), register.requests().size()), source::toString);
                assertEquals(fields, new TreeMap<>(Count.of(register, true).fields()), source::toString);
            }
        }
    }

    private static List<Path> expected() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/register/counted"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".expected.json")).sorted().toList();
        }
    }

    private static Request at(Register register, Register.RegisterRemark remark) {
        return register.requests().stream().filter(request -> request.origin().sheetNumber() == remark.sheet() && request.origin().line() == remark.line())
                .findFirst().orElseThrow();
    }

    private static List<String> messages(Register register, Count count) {
        return RegisterNotes.of(register, count, Map.of()).stream().map(Register.RegisterRemark::message).filter(m -> !m.contains("个工作日")).limit(20).toList();
    }

    private static byte[] write(String habit, InventedRegister truth, ReportFormat format) throws Exception {
        return switch (habit) {
            case "words" -> Habits.words(truth);
            case "codes" -> Habits.codes(truth, format);
            case "months" -> Habits.months(truth);
            case "merged" -> Habits.merged(truth, format);
            case "dates" -> MoreHabits.dates(truth);
            case "columns" -> MoreHabits.twoColumns(truth, format);
            case "quarters" -> MoreHabits.quarters(truth);
            case "down" -> MoreHabits.mergedDown(truth);
            case "filtered" -> MoreHabits.filtered(truth, format);
            case "two" -> MoreHabits.twoRegisters(truth);
            case "xls" -> OldBook.of(Habits.words(truth));
            case "semicolons" -> MoreHabits.semicolons(truth);
            default -> MoreHabits.tabs(truth, habit.equals("tabs"));
        };
    }
}

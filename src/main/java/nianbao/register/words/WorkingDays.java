package nianbao.register.words;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Working days (工作日) of China: the week without Saturday and Sunday, as the State Council's notices of each year change it. */
public final class WorkingDays {

    private static final Map<Integer, HolidayYear> YEARS = read();
    private static final Set<LocalDate> OFF = days(true);
    private static final Set<LocalDate> WORKING = days(false);

    private record HolidayYear(String source, List<String> off, List<String> working) {
    }

    private WorkingDays() {
    }

    public static boolean is(LocalDate day) {
        if (OFF.contains(day)) {
            return false;
        }
        return WORKING.contains(day) || day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Whether the notice on a year's holidays is known. */
    static boolean knows(int year) {
        return YEARS.containsKey(year);
    }

    /** The notices that a year's days off come from; "" when there is none. */
    public static String source(int year) {
        return YEARS.containsKey(year) ? YEARS.get(year).source() : "";
    }

    /**
     * From the day after the first to the second, as a term is counted that begins with receipt (条例 第三十三条); empty when the
     * holidays of one of the years are not known.
     */
    public static OptionalInt between(LocalDate received, LocalDate answered) {
        int days = 0;
        for (var day = received.plusDays(1); !day.isAfter(answered); day = day.plusDays(1)) {
            if (!knows(day.getYear()) && !OFF.contains(day)) {
                return OptionalInt.empty();
            }
            days += is(day) ? 1 : 0;
        }
        return OptionalInt.of(days);
    }

    private static Map<Integer, HolidayYear> read() {
        try (var in = WorkingDays.class.getResourceAsStream("/formats/holidays.yaml")) {
            var mapper = new YAMLMapper();
            return mapper.readValue(in, mapper.getTypeFactory().constructMapType(LinkedHashMap.class, Integer.class, HolidayYear.class));
        } catch (IOException e) {
            throw new UncheckedIOException("formats/holidays.yaml cannot be read: " + e.getMessage(), e);
        }
    }

    private static Set<LocalDate> days(boolean off) {
        var days = new HashSet<LocalDate>();
        for (var year : YEARS.values()) {
            for (var range : off ? year.off() : year.working()) {
                var ends = range.split("\\.\\.");
                LocalDate.parse(ends[0]).datesUntil(LocalDate.parse(ends[ends.length - 1]).plusDays(1)).forEach(days::add);
            }
        }
        return days;
    }
}

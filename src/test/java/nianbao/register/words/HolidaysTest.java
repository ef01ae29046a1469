package nianbao.register.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The days off and working weekends of each year are those that the State Council's notices name, read here from their sentences. */
class HolidaysTest {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2}) (国办发明电.+)");
    private static final String DAY = "(?:(20\\d{2})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:（([^）]*)）)?";
    private static final Pattern OFF = Pattern.compile(DAY + "(?:至" + DAY + ")?放假(?:调休)?(?:，?共?(\\d+)天)?");
    private static final Pattern WORKING = Pattern.compile(DAY + "(?=、|上班)");

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> working = new HashSet<>();
    private final TreeMap<Integer, String> sources = new TreeMap<>();

    @Test
    void everyDayIsAsTheNoticesSay() throws Exception {
        read();
        var others = LocalDate.of(sources.firstKey(), 1, 1).datesUntil(LocalDate.of(sources.lastKey() + 1, 1, 1))
                .filter(day -> WorkingDays.is(day) != (working.contains(day) || !off.contains(day) && !isWeekend(day))).toList();
        assertEquals(List.of(), others);
    }

    @Test
    void everyYearNamesItsNotices() throws Exception {
        read();
        assertEquals(2018, sources.firstKey());
        sources.forEach((year, source) -> assertEquals(source, WorkingDays.source(year)));
    }

    private void read() throws Exception {
        int year = 0;
        try (var in = HolidaysTest.class.getResourceAsStream("/register/holiday-notices.txt")) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                var begins = YEAR.matcher(line);
                if (begins.matches()) {
                    year = Integer.parseInt(begins.group(1));
                    sources.put(year, begins.group(2));
                } else if (!line.startsWith("#")) {
                    assertTrue(days(line, year), line);
                }
            }
        }
    }

    private boolean days(String line, int year) {
        var holiday = OFF.matcher(line);
        if (!holiday.find()) {
            return false;
        }
        var from = day(holiday, 0, year, 0);
        var to = holiday.group(7) == null ? from : day(holiday, 4, year, from.getMonthValue());
        var days = from.datesUntil(to.plusDays(1)).toList();
        assertTrue(holiday.group(9) == null || Integer.parseInt(holiday.group(9)) == days.size(), line);
        off.addAll(days);
        var work = WORKING.matcher(line.substring(holiday.end()));
        while (work.find()) {
            var day = day(work, 0, year, 0);
            assertTrue(isWeekend(day), line);
            assertTrue(work.group(4).endsWith(day.getDayOfWeek() == DayOfWeek.SATURDAY ? "六" : "日"), line);
            working.add(day);
        }
        return true;
    }

    private static LocalDate day(Matcher found, int before, int year, int month) {
        return LocalDate.of(found.group(before + 1) == null ? year : Integer.parseInt(found.group(before + 1)),
                found.group(before + 2) == null ? month : Integer.parseInt(found.group(before + 2)), Integer.parseInt(found.group(before + 3)));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

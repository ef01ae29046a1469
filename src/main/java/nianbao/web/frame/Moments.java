package nianbao.web.frame;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times and dates as a clerk says them. */
public final class Moments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ROOT);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private Moments() {
    }

    /** 14:32 today, 1月12日 14:32 this year. */
    public static String of(Instant instant, Clock clock) {
        var at = instant.atZone(clock.getZone());
        var today = LocalDate.now(clock);
        if (at.toLocalDate().equals(today)) {
            return at.format(TIME);
        }
        return at.format(at.getYear() == today.getYear() ? THIS_YEAR : LONG);
    }

    /** 1月12日 14:32 also of today, for records and for what is printed: they are read on other days. */
    public static String dated(Instant instant, Clock clock) {
        var at = instant.atZone(clock.getZone());
        return at.format(at.getYear() == LocalDate.now(clock).getYear() ? THIS_YEAR : LONG);
    }

    public static String date(LocalDate date) {
        return date.format(DATE);
    }

    /** 还剩 12 天, 今天截止, 已过 3 天. */
    public static String left(LocalDate deadline, Clock clock) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), deadline);
        return days > 0 ? "还剩 " + days + " 天" : days == 0 ? "今天截止" : "已过 " + -days + " 天";
    }
}

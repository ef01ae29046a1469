package nianbao.report;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;

/** The years one can write a report for. */
public final class ReportYears {

    /** The first year with a common form. */
    public static final int FIRST = 2014;

    private ReportYears() {
    }

    /** The running year from November on, when agencies begin to prepare; until then the year before. */
    public static int newest(LocalDate today) {
        return today.getMonth().compareTo(Month.NOVEMBER) >= 0 ? today.getYear() : today.getYear() - 1;
    }

    public static boolean allows(int year, LocalDate today) {
        return year >= FIRST && year <= newest(today);
    }

    /** Newest first. */
    public static List<Integer> all(LocalDate today) {
        int newest = newest(today);
        return IntStream.rangeClosed(FIRST, newest).map(year -> newest + FIRST - year).boxed().toList();
    }
}

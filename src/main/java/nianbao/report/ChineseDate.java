package nianbao.report;

import java.time.LocalDate;

/** A day in words: 2025年1月20日. */
public final class ChineseDate {

    private ChineseDate() {
    }

    /** As GB/T 9704 writes it: Arabic figures, no leading nought. */
    public static String of(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}

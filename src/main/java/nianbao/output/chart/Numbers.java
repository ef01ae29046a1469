package nianbao.output.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as a chart's labels, and the scale they are drawn to. */
final class Numbers {

    /** 万, 亿, 万亿, as numbers of that size are told. */
    private static final String[] UNITS = {"万", "亿", "万亿"};
    private static final int DIGITS = 4;
    private static final BigDecimal LONG = BigDecimal.valueOf(100_000);
    /** Lines of the scale, at most. */
    private static final int STEPS = 5;

    private Numbers() {
    }

    /** To the last digit: 1,286. */
    static String whole(BigDecimal number) {
        return format("#,##0.######").format(number);
    }

    /** Short enough for a bar: 12.9万, 3.5亿. */
    static String brief(BigDecimal number) {
        if (number.abs().compareTo(LONG) < 0) {
            return whole(number);
        }
        int unit = Math.min(UNITS.length, (number.abs().toBigInteger().toString().length() - 1) / DIGITS);
        return format("#,##0.#").format(number.movePointLeft(DIGITS * unit)) + UNITS[unit - 1];
    }

    static String percent(BigDecimal part, BigDecimal whole) {
        return format("0.#").format(part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP)) + "%";
    }

    /** 1, 2 or 5 times a power of ten, so that a few steps reach the highest value; whole, for cases are counted. */
    static BigDecimal step(BigDecimal highest) {
        var step = BigDecimal.ONE;
        int[] factors = {2, 5, 10};
        for (var power = BigDecimal.ONE; step.multiply(BigDecimal.valueOf(STEPS)).compareTo(highest) < 0; power = power.movePointRight(1)) {
            for (int factor : factors) {
                if (step.multiply(BigDecimal.valueOf(STEPS)).compareTo(highest) < 0) {
                    step = power.multiply(BigDecimal.valueOf(factor));
                }
            }
        }
        return step;
    }

    /** The scale's end: the first step not under the highest value. */
    static BigDecimal top(BigDecimal highest) {
        var step = step(highest);
        return highest.signum() <= 0 ? step : highest.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    private static DecimalFormat format(String pattern) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}

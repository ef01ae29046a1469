package nianbao.input.ofd;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Numbers in OFD's attributes: lists parted by spaces, and shifts in which {@code g 3 5.0} stands for 5.0 three times. */
final class OfdNumbers {

    private static final int MOST = 20_000;

    private OfdNumbers() {
    }

    /** Empty when one of them is no number. */
    static double[] of(String text) {
        try {
            return text.isBlank() ? new double[0] : Arrays.stream(text.strip().split("[\\s,]+")).mapToDouble(OfdNumbers::number).toArray();
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }

    static double first(String text, double otherwise) {
        var numbers = of(text);
        return numbers.length == 0 ? otherwise : numbers[0];
    }

    static double[] deltas(String text) {
        var signs = text.isBlank() ? new String[0] : text.strip().split("[\\s,]+");
        var shifts = DoubleStream.builder();
        int count = 0;
        try {
            for (int i = 0; i < signs.length && count < MOST; i++) {
                boolean repeated = signs[i].equals("g") && i + 2 < signs.length;
                int times = repeated ? Math.clamp((int) number(signs[i + 1]), 0, MOST - count) : 1;
                i += repeated ? 2 : 0;
                double shift = number(signs[i]);
                for (int j = 0; j < times; j++) {
                    shifts.add(shift);
                }
                count += times;
            }
        } catch (NumberFormatException e) {
            // Damaged from here on; what came before holds.
        }
        return shifts.build().toArray();
    }

    private static double number(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number) || Math.abs(number) > 1e6) {
            throw new NumberFormatException(text);
        }
        return number;
    }
}

package nianbao.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units money is printed in. */
public final class Money {

    private static final Map<String, Integer> POWERS = Map.of("元", 0, "万元", 4, "亿元", 8);

    private Money() {
    }

    /** Of ten, from 元: 4 for 万元; {@code null} when it is no unit of money. */
    public static @Nullable Integer power(String unit) {
        return POWERS.get(unit);
    }
}

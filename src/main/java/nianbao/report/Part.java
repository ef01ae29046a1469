package nianbao.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one report gives to a sum.
 *
 * @param report  the report
 * @param text    its cell as printed; "" when it has none
 * @param number  what was added, in the unit of the sum; {@code null} when nothing could be
 * @param trouble why nothing could be added; {@code null} when something was
 */
public record Part(Report report, String text, @Nullable BigDecimal number, @Nullable Trouble trouble) {

    /** Why a cell cannot be added to others: what it means is for a person to say. */
    public enum Trouble {
        OPEN("没有读出"),
        BLANK("空白"),
        MARK("填的是符号，不是数"),
        TEXT("不是数"),
        UNIT("数后带单位或说明"),
        NO_UNIT("没有写明单位"),
        EDITION("另一版格式，没有这一格");

        private final String label;

        Trouble(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isAdded() {
        return number != null;
    }
}

package nianbao.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An arithmetic relation (勾稽关系) between cells of one report: the cells of {@code sum} add up to those of
 * {@code equals}.
 *
 * @param code       e.g. {@code relation.balance}
 * @param key        the row, column or group it holds for, e.g. {@code natural}; {@code ""} when there is only one
 * @param sumName    how messages call the left side: 一 + 二
 * @param equalsName how messages call the right side: 三（七）+ 四
 * @param strip      whether the form shows both sides under the column as one types
 */
public record Relation(String code, String key, Severity severity, List<String> sum, List<String> equals,
        String sumName, String equalsName, boolean strip) {

    /** Names the cells of our own workbooks in which relations are checked, one name a sheet: whoever reads these leaves them out. */
    public static final String CHECK_CELLS = "勾稽核对";

    /** The cell this relation computes when it is left blank, or {@code null}: a total of parts. */
    public @Nullable String total() {
        return equals.size() == 1 ? equals.getFirst() : null;
    }
}

package nianbao.input.label;

import java.util.Set;
import nianbao.input.source.Label;

/** Running numbers of rows, which some tables have in a column of their own: they are no figures. */
public final class RowNumbers {

    private static final Set<String> NAMES = Set.of("序号", "编号", "行次", "行号");

    private RowNumbers() {
    }

    /** Whether a text heads a column of such numbers. */
    public static boolean isName(String text) {
        return NAMES.contains(Label.normal(text));
    }

    /** Whether a running text names a column of them. */
    public static boolean areNamed(String head) {
        return NAMES.stream().anyMatch(head::contains);
    }
}

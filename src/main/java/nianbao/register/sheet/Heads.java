package nianbao.register.sheet;

import java.util.List;
import nianbao.register.words.ColumnRole;
import nianbao.register.words.ComparableText;
import nianbao.register.words.RegisterLanguage;
import org.jspecify.annotations.Nullable;

/** What a column's heads say it is. */
final class Heads {

    private static final List<RegisterLanguage.HeadRule> RULES = RegisterLanguage.COMMON.heads();

    private Heads() {
    }

    /** Which rule fits, earlier ones before later ones; -1 for none. */
    static int rule(String path) {
        var folded = ComparableText.fold(path);
        for (int i = 0; i < RULES.size(); i++) {
            if (RULES.get(i).head().matcher(folded).find()) {
                return i;
            }
        }
        return -1;
    }

    /** {@code null} when no rule fits. */
    static @Nullable ColumnRole role(String path) {
        return role(rule(path));
    }

    static @Nullable ColumnRole role(int rule) {
        return rule < 0 ? null : RULES.get(rule).role();
    }
}

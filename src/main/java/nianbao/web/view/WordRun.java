package nianbao.web.view;

import java.util.ArrayList;
import java.util.List;
import nianbao.check.text.TextDiff.DiffKind;
import nianbao.check.text.TextDiff;

/**
 * Some characters of two versions of a text, read as one: what is gone stands struck out before what is new.
 *
 * @param style same, gone or new
 */
public record WordRun(String style, String text) {

    /** Characters of what stayed that are shown beside a change. */
    private static final int BESIDE = 24;

    /** What changed between two texts, with some words around it; of what stayed in between, only that there is more. */
    public static List<WordRun> of(String before, String after) {
        var found = TextDiff.exact(before, after);
        var runs = new ArrayList<WordRun>();
        for (int i = 0; i < found.size(); i++) {
            var run = found.get(i);
            runs.add(new WordRun(switch (run.kind()) {
                case SAME -> "same";
                case GONE -> "gone";
                case NEW -> "new";
            }, run.kind() == DiffKind.SAME ? shortened(run.text(), i > 0, i < found.size() - 1) : run.text()));
        }
        return runs;
    }

    public boolean isGone() {
        return style.equals("gone");
    }

    public boolean isNew() {
        return style.equals("new");
    }

    /** @param after whether a change stands before the text */
    private static String shortened(String text, boolean after, boolean before) {
        int points = text.codePointCount(0, text.length());
        if (points <= BESIDE * (after && before ? 2 : 1) + 1) {
            return text;
        }
        var head = after ? text.substring(0, text.offsetByCodePoints(0, BESIDE)) : "";
        var tail = before ? text.substring(text.offsetByCodePoints(text.length(), -BESIDE)) : "";
        return head + "…" + tail;
    }
}

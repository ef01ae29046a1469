package nianbao.input.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.report.Figure;
import nianbao.report.Space;

/** The text of a table's cell: whether it is a value, its pieces, and how it reads on one line. */
public final class CellText {

    private static final Pattern VALUE = Pattern.compile("(?=[^\\d０-９]*+[\\d０-９])[\\s+\\-−.,，\\d０-９]++");
    /** What stands in a cell for nought, in words. */
    private static final Set<String> NONE = Set.of("无", "暂无", "没有", "空", "零", "不涉及");
    /** A change in words: 减4, 增加2. */
    private static final Pattern CHANGE = Pattern.compile("\\s*[增减][加少]?\\s*[\\d０-９]{1,9}\\s*[件项个]?\\s*");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0]+");

    private CellText() {
    }

    public static boolean isValue(String text) {
        if (VALUE.matcher(text).matches() || CHANGE.matcher(text).matches() || NONE.contains(Space.strip(text))) {
            return true;
        }
        var figure = Figure.of(Space.strip(text));
        return figure.isNumber() || figure.kind() == Figure.FigureKind.MARK;
    }

    public static List<String> pieces(String text) {
        return List.of(SPACES.split(Space.strip(text)));
    }

    /** A cell's text on one line. Digits of two lines are not glued: nobody can tell whether they are one number. */
    public static String onOneLine(String text) {
        var out = new StringBuilder();
        for (var line : Space.strip(text).split("\\n")) {
            var part = Space.strip(line);
            if (!out.isEmpty() && !part.isEmpty() && Character.isDigit(out.charAt(out.length() - 1))
                    && Character.isDigit(part.charAt(0))) {
                out.append(' ');
            }
            out.append(part);
        }
        return out.toString();
    }
}

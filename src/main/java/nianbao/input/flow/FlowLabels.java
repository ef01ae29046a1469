package nianbao.input.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.flow.FlowText.FlowSpan;
import nianbao.input.label.Chain;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTable;
import nianbao.input.label.RowMatch;

/**
 * The labels of a table's rows in running text: the heaviest chain of them in the table's order.
 *
 * <p>An example: 4.保护第三方合法权益 0 0 （一）予以公开 7 7 1.信访举报和投诉类申请 0 0. Three labels stand there, the third only
 * nearly as it should. In the table 予以公开 stands before 保护第三方合法权益, so not both can be right; of the two chains the one with
 * the first and the third has more characters: it stays, and what 予以公开 names is left to the sums.
 */
final class FlowLabels {

    private static final int SHORT = 4;
    /** A label that is only nearly right must be as long as this. */
    private static final int LONG = 6;
    private static final int FEWEST_BEFORE = 2;
    /** A table has each label once or twice; text with far more of them is none. */
    private static final int MOST = 2_000;
    private static final int LONGEST_LABEL = 80;
    /** Printed: the labels of a group and of the group above it. */
    private static final int LONGEST_GROUP = 2 * LONGEST_LABEL;
    /** The words a line begins with, up to its first figure. */
    private static final Pattern WORDS = Pattern.compile("^[\\s\\u3000&&[^\\n\\r]]*((?:[（(]?[\\d０-９]{1,2}[）)、.．]\\s*)?[^\\d０-９\\t\\n\\r|]+)",
            Pattern.MULTILINE);

    /** A unit behind a label. */
    private static final Pattern UNIT = Pattern.compile("(?<![ \\u3000\\u00a0])[ \\u3000\\u00a0]++[^\\s\\u3000\\u00a0]{1,2}+[ \\u3000\\u00a0]*+$");
    private static final Pattern GAP = Pattern.compile("[ \\u3000\\u00a0]+");

    /**
     * A label.
     *
     * @param line  index of the row it names
     * @param alike whether it is only nearly the row's label
     */
    record FoundLabel(int line, FlowSpan span, boolean alike) {

        private int from() {
            return span.from();
        }

        private int to() {
            return span.to();
        }
    }

    private final OfficialTable shape;
    private final FlowText text;
    private final List<FoundLabel> all = new ArrayList<>();

    private FlowLabels(OfficialTable shape, FlowText text) {
        this.shape = shape;
        this.text = text;
    }

    static List<FoundLabel> of(OfficialTable shape, FlowText text) {
        var labels = new FlowLabels(shape, text);
        if (!labels.names()) {
            return List.of();
        }
        labels.parts();
        labels.all.sort(Comparator.comparingInt(FoundLabel::from).thenComparingInt(FoundLabel::to));
        // None over another.
        return labels.withOthers(Chain.heaviest(labels.all, (a, b) -> a.line() < b.line() && a.to() <= b.from(), label -> label.span().length()));
    }

    /** In lists, local ones above all, rows may stand in another order: whole labels that stand once, between those found. */
    private List<FoundLabel> withOthers(List<FoundLabel> chain) {
        var found = new ArrayList<>(chain);
        all.stream().filter(label -> shape.lines().get(label.line()).units() && !label.alike() && label.span().length() > SHORT)
                .filter(label -> found.stream().noneMatch(other -> other.line() == label.line() || other.span().overlaps(label.span()))
                        && all.stream().filter(other -> other.line() == label.line()).map(FoundLabel::to).distinct().count() == 1)
                .toList().forEach(label -> {
                    if (found.stream().noneMatch(other -> other.line() == label.line() || other.span().overlaps(label.span()))) {
                        found.add(label);
                    }
                });
        found.sort(Comparator.comparingInt(FoundLabel::from));
        return found;
    }

    /** Whole labels wherever they stand; false when there are too many to be a table's. */
    private boolean names() {
        for (int i = 0; i < shape.lines().size(); i++) {
            var line = shape.lines().get(i);
            for (var name : line.names()) {
                for (int from : text.all(name).toArray()) {
                    if (all.size() >= MOST) {
                        return false;
                    }
                    if (isLabel(line, name, from)) {
                        all.add(new FoundLabel(i, new FlowSpan(from - ordinal(name, from), from + name.length() + more(line, name, from)), false));
                    }
                }
            }
        }
        return true;
    }

    /** Whether a name that stands somewhere is the label there, and no words within others. */
    private boolean isLabel(OfficialRow line, String name, int from) {
        boolean certain = name.equals(line.full()) || name.length() >= SHORT || text.startsLine(from);
        return certain && !isEndOfAnother(name, from) && !(line.units() && text.isJoined(from)) && (!Character.isDigit(name.charAt(0)) || text.isOrdinal(from));
    }

    /** 1 when a digit with a stop stands right before a name that has none: a local list's own number. */
    private int ordinal(String name, int from) {
        return from > 0 && Character.isDigit(text.charAt(from - 1)) && !Character.isDigit(name.charAt(0)) && text.isStopped(from - 1) ? 1 : 0;
    }

    /** How much of a longer name of the row stands behind a shorter one, its last words being cut off. */
    private int more(OfficialRow line, String name, int from) {
        int most = 0;
        for (var longer : line.names()) {
            int length = name.length();
            while (longer.startsWith(name) && length < longer.length() && from + length < text.length()
                    && longer.charAt(length) == text.charAt(from + length)) {
                length++;
            }
            most = Math.max(most, length - name.length());
        }
        return most;
    }

    /** Whether the words before a label make it the end of a longer one, which may have lost its beginning. */
    private boolean isEndOfAnother(String name, int from) {
        return from >= FEWEST_BEFORE && !isBehindAnother(from) && shape.lines().stream().flatMap(line -> line.names().stream())
                .anyMatch(longer -> longer.length() >= name.length() + FEWEST_BEFORE && longer.endsWith(name)
                        && text.startsWith(longer.substring(longer.length() - name.length() - FEWEST_BEFORE), from - FEWEST_BEFORE));
    }

    /** Whether a whole label ends here, its row's figures being blank or marks: its words are not another's. */
    private boolean isBehindAnother(int from) {
        return shape.lines().stream().flatMap(line -> line.names().stream())
                .anyMatch(name -> name.length() >= SHORT && text.endsWith(name, from));
    }

    /** How long the label of a group is that a row begins with; 0 when there is none. */
    private int group(String words) {
        int length = 0;
        var gap = GAP.matcher(words.substring(0, Math.min(words.length(), LONGEST_GROUP)));
        while (gap.find()) {
            if (gap.end() < words.length() && shape.isFurniture(words.substring(0, gap.start()))) {
                length = gap.end();
            }
        }
        return length;
    }

    /** Labels without their first or last words, where they begin a line or stand behind the label of their group. */
    private void parts() {
        var words = WORDS.matcher(text.printed());
        while (words.find() && all.size() < MOST) {
            int begin = words.start(1) + group(words.group(1));
            var label = text.printed().substring(begin, words.end(1));
            label = shape.isList() ? UNIT.matcher(label).replaceFirst("") : label;
            var span = text.span(begin, begin + label.length());
            if (label.length() <= LONGEST_LABEL && span.length() >= SHORT
                    && all.stream().noneMatch(found -> found.span().overlaps(span))) {
                shape.line(label, -1).filter(match -> match.score() != RowMatch.ALIKE || span.length() >= LONG)
                        .ifPresent(match -> all.add(new FoundLabel(shape.lines().indexOf(match.line()), span, match.score() == RowMatch.ALIKE)));
            }
        }
    }
}

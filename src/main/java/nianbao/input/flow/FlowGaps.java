package nianbao.input.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.input.flow.FlowText.FlowSpan;
import nianbao.input.label.OfficialColumn;
import nianbao.input.label.OfficialColumns;
import nianbao.input.label.OfficialTable;
import nianbao.input.source.CellText;
import nianbao.input.source.Label;
import nianbao.report.Space;

/**
 * What stands between two row labels in running text: the value of the row before, then groups and heads of columns, and
 * words that are neither. Those are kept aside.
 */
final class FlowGaps {

    private static final Pattern BEFORE = Pattern.compile("^[\\s\\u3000\\u00a0）)：:、。，,”\"|]+");
    /** It begins where no run of spaces or brackets is cut in two: tried once for each run. */
    private static final Pattern AFTER = Pattern.compile(
            "(?<![\\s\\u3000\\u00a0|])(?!(?<=[（(])[\\s\\u3000\\u00a0|（(])[\\s\\u3000\\u00a0|]*+(?:其中[:：]?|第?[（(]?[一二三四五六七八九十]{1,3}[）)、.．]?|[（(“\"])?[\\s\\u3000\\u00a0|（(]*+$");
    /** A hint in brackets behind a label, before its figures. */
    private static final Pattern HINT = Pattern.compile("^[（(][^（）()\\d]{1,60}[）)](?=[\\s\\u3000\\u00a0|]*[\\d０-９/+\\-])");
    /** The number of the next heading. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[.．、]");
    private static final Pattern ORDINAL = Pattern.compile("[一二三四五六七八九十]{1,3}");

    private final OfficialTable shape;
    private final FlowText flow;
    private final List<String> residue;

    /** A stretch of text and the group or head before it, "" for the first. */
    private record GapPart(String label, String text) {
    }

    /** @param residue takes the words that are neither value nor label */
    FlowGaps(OfficialTable shape, FlowText flow, List<String> residue) {
        this.shape = shape;
        this.flow = flow;
        this.residue = residue;
    }

    /** The words before the first label: no row's value is among them. */
    void before(int to) {
        set(parts(new FlowSpan(0, to)));
    }

    /** The value behind a label: the text up to the next group or head. */
    String value(FlowSpan gap) {
        var parts = parts(gap);
        set(parts.subList(1, parts.size()));
        return parts.getFirst().text();
    }

    /** All that stands behind a label up to the next, cut where groups and heads stand. */
    List<String> texts(FlowSpan gap) {
        return parts(gap).stream().map(GapPart::text).toList();
    }

    /** Whether a group or head stands between a label and the next. */
    boolean groupFollows(FlowSpan gap) {
        return parts(gap).size() > 1;
    }

    /** The values of a table without row labels: what stands behind its head, if there are figures in it. */
    String lastValue() {
        var parts = parts(flow.all());
        boolean any = parts.size() > 1 && hasFigure(parts.getLast());
        set(any ? parts.subList(0, parts.size() - 1) : parts);
        return any ? parts.getLast().text() : "";
    }

    /** The values of a table without row labels that stand each behind its column's head; empty when they do not. */
    List<String> besideHeads(OfficialColumns columns) {
        var parts = parts(flow.all());
        var leaves = columns.columns().stream().map(OfficialColumn::leaf).toList();
        var beside = parts.stream().filter(part -> leaves.contains(part.label())).toList();
        boolean each = beside.stream().map(GapPart::label).toList().equals(leaves)
                && (beside.stream().filter(FlowGaps::hasFigure).count() > 1 || beside.stream().noneMatch(part -> part.text().isEmpty()))
                && beside.stream().allMatch(part -> part.text().isEmpty() || CellText.isValue(part.text()) && CellText.pieces(part.text()).size() == 1);
        if (each) {
            set(parts.stream().filter(part -> !beside.contains(part)).toList());
        }
        return each ? beside.stream().map(GapPart::text).toList() : List.of();
    }

    /** The figures of a table without row labels that is printed a group of columns at a time, by column; empty when it is not. */
    Map<OfficialColumn, String> byGroup(OfficialColumns columns) {
        var found = new LinkedHashMap<OfficialColumn, String>();
        var named = new ArrayList<OfficialColumn>();
        var parts = parts(flow.all());
        var rest = new ArrayList<GapPart>();
        int groups = 0;
        for (var part : parts) {
            columns.columns().stream().filter(column -> column.path().size() > 1 && column.path().get(column.path().size() - 2).equals(part.label())
                    && !named.contains(column)).forEach(named::add);
            var pieces = part.text().isEmpty() ? List.<String>of()
                    : CellText.pieces(part.text()).stream().filter(piece -> FlowRow.isPiece(piece) && !NUMBER.matcher(piece).matches()).toList();
            if (!named.isEmpty() && pieces.size() >= named.size() && part.text().indexOf('。') < 0) {
                if (pieces.size() > named.size() || named.stream().anyMatch(found::containsKey)) {
                    return Map.of();
                }
                for (int i = 0; i < pieces.size(); i++) {
                    found.put(named.get(i), pieces.get(i));
                }
                named.clear();
                groups++;
            } else {
                rest.add(part);
            }
        }
        if (groups < 2) {
            return Map.of();
        }
        set(rest);
        return found;
    }

    private static boolean hasFigure(GapPart part) {
        return part.text().chars().anyMatch(Character::isDigit);
    }

    private void set(List<GapPart> words) {
        words.stream().map(GapPart::text).filter(part -> !Label.normal(part).isEmpty() && !ORDINAL.matcher(Label.normal(part)).matches()).forEach(residue::add);
    }

    /** The text cut where groups and heads stand; the first part may be empty, as may any. */
    private List<GapPart> parts(FlowSpan gap) {
        var parts = new ArrayList<GapPart>();
        var label = "";
        int textFrom = gap.from(), at = gap.from();
        while (at < gap.to()) {
            int length = furnitureAt(at, gap.to());
            if (length == 0) {
                at++;
                continue;
            }
            parts.add(new GapPart(label, trim(flow.printed(new FlowSpan(textFrom, at)))));
            label = flow.normal(new FlowSpan(at, at + length));
            at += length;
            textFrom = at;
        }
        parts.add(new GapPart(label, trim(flow.printed(new FlowSpan(textFrom, gap.to())))));
        return parts;
    }

    private static String trim(String part) {
        return Space.strip(HINT.matcher(AFTER.matcher(BEFORE.matcher(part).replaceFirst("")).replaceFirst("")).replaceFirst(""));
    }

    private int furnitureAt(int from, int to) {
        int longest = 0;
        for (var labels : List.<Set<String>>of(shape.furniture(), shape.heads())) {
            for (var label : labels) {
                if (label.length() > longest && from + label.length() <= to && flow.startsWith(label, from)) {
                    longest = label.length();
                }
            }
        }
        return longest;
    }
}

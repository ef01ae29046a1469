package nianbao.input.find;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.format.Relation;
import nianbao.format.ReportFormat;
import nianbao.report.Figure;
import nianbao.report.Note;
import nianbao.report.Place;

/**
 * Old and new figure of a tracked change, glued to one another: 60 for a 6 that became 0, 00. Neither may be taken in
 * silence: a figure that begins with a zero, and one a part of which makes a sum hold that does not hold with the whole.
 */
final class Residue {

    private static final Pattern LEADING_ZERO = Pattern.compile("[0０][\\d０-９]+");
    private static final Pattern DIGITS = Pattern.compile("\\d{2,}");

    private final ReportFormat format;
    private final Map<String, String> fields;

    Residue(ReportFormat format, Map<String, String> fields) {
        this.format = format;
        this.fields = fields;
    }

    /** One note about all such cells; none when there are none. */
    List<Note> notes() {
        var doubted = new LinkedHashMap<String, String>();
        fields.forEach((field, text) -> {
            if (format.cell(field) != null && LEADING_ZERO.matcher(text).matches()) {
                doubted.put(field, text);
            }
        });
        for (var relation : format.relations()) {
            if (Boolean.FALSE.equals(holds(relation, "", ""))) {
                about(relation)
                        .filter(field -> DIGITS.matcher(fields.get(field)).matches()
                                && parts(fields.get(field)).anyMatch(part -> Figure.of(part).isNumber() && holds(relation, field, part)))
                        .forEach(field -> doubted.put(field, fields.get(field)));
            }
        }
        return doubted.isEmpty() ? List.of() : List.of(new Note("cells.unsure", "可能是修改痕迹留下的新旧两个数连在一起：“"
                + String.join("”“", doubted.values().stream().distinct().toList()) + "”，请对照原文核对", List.copyOf(doubted.keySet()), Place.NOWHERE));
    }

    /** The figure before and the figure behind each place where it may be cut. */
    private static Stream<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (int at = 1; at < text.length(); at++) {
            parts.add(text.substring(0, at));
            parts.add(text.substring(at));
        }
        return parts.stream();
    }

    private static Stream<String> about(Relation relation) {
        return Stream.concat(relation.sum().stream(), relation.equals().stream()).distinct();
    }

    /** Null where a cell is open or holds no number. */
    private Boolean holds(Relation relation, String changed, String to) {
        if (!about(relation).allMatch(field -> fields.containsKey(field) && Figure.of(fields.get(field)).isNumber())) {
            return null;
        }
        return sum(relation.sum(), changed, to).compareTo(sum(relation.equals(), changed, to)) == 0;
    }

    private BigDecimal sum(List<String> of, String changed, String to) {
        return of.stream().map(field -> Figure.of(field.equals(changed) ? to : fields.get(field))).filter(Figure::isNumber).map(Figure::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

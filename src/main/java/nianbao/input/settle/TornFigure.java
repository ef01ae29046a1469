package nianbao.input.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.input.label.FoundCells;

/**
 * A figure that a column too narrow for it broke over lines: 2 above 6 in one cell, read "2 6". Nobody can tell by looking
 * whether that is 26; where the sums hold with 26 and not without, they can.
 */
final class TornFigure implements OpenCells {

    private static final Pattern TORN = Pattern.compile("\\d{1,9} (?:\\d{1,9} )*+\\d{1,9}(?:\\.\\d{1,6})?");
    /** More of them are no accident of printing. */
    private static final int MOST = 60;

    private final FoundCells cells;
    private final String field;
    private final String printed;
    private final String joined;

    private TornFigure(FoundCells cells, String field, String printed) {
        this.cells = cells;
        this.field = field;
        this.printed = printed;
        joined = printed.replace(" ", "");
    }

    /** Takes them out of the cells that are known, until they are settled or stay as they are printed. */
    static List<TornFigure> takenOutOf(FoundCells cells) {
        var torn = new ArrayList<TornFigure>();
        for (var cell : List.copyOf(cells.texts.entrySet())) {
            if (torn.size() < MOST && TORN.matcher(cell.getValue()).matches()) {
                torn.add(new TornFigure(cells, cell.getKey(), cell.getValue()));
                cells.texts.remove(cell.getKey());
            }
        }
        return torn;
    }

    @Override
    public List<String> fields() {
        return List.of(field);
    }

    /** As one number, or as printed, which is none. */
    @Override
    public List<List<String>> ways() {
        return List.of(List.of(joined), List.of(printed));
    }

    @Override
    public void settled(List<String> way) {
        cells.texts.put(field, way.getFirst());
        if (isJoined()) {
            cells.notes.removeIf(note -> note.code().equals("cells.text") && note.fields().equals(List.of(field)));
        }
    }

    private boolean isJoined() {
        return joined.equals(cells.texts.get(field));
    }

    /** Says which of them were joined, once for all. */
    static void note(List<TornFigure> torn) {
        var found = torn.stream().filter(TornFigure::isJoined).toList();
        if (!found.isEmpty()) {
            var first = found.getFirst();
            first.cells.note("cells.split", "有 " + found.size() + " 格的数在格内分几行印，连起来读取（合计只有这样才成立），请核对："
                    + found.stream().map(it -> "“" + it.printed + "”读作 " + it.joined).distinct().collect(Collectors.joining("；")),
                    found.stream().map(it -> it.field).toList(), first.cells.seen.get(first.field).place());
        }
    }

    @Override
    public void open(Fillings ways) {
        cells.texts.put(field, printed);
    }
}

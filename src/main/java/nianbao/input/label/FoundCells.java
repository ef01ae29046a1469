package nianbao.input.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.input.source.Seen;
import nianbao.report.Figure;
import nianbao.report.Note;
import nianbao.report.Place;

/** The cells found so far, and what is doubtful about them. */
public final class FoundCells {

    public final Map<String, String> texts = new LinkedHashMap<>();
    public final List<Note> notes = new ArrayList<>();
    /** Where each was seen, for those who want to know. */
    public final Map<String, Seen> seen = new LinkedHashMap<>();
    private String label = "";

    /** What is printed before the row whose cells come next. */
    public void at(String printed) {
        label = printed;
    }

    public boolean has(String field) {
        return texts.containsKey(field);
    }

    /** Keeps a cell's text. Printed twice with different texts: the first stays, and a note shows both. */
    public void put(String field, String text, Place place) {
        var before = texts.putIfAbsent(field, text);
        if (before != null && !before.equals(text)) {
            note("cells.twice", "同一格出现两次，内容不同：" + said(before) + "与" + said(text) + "，保留前者，请核对", List.of(field), place);
        }
        if (before == null) {
            seen.put(field, new Seen(place, label));
            doubt(field, text, place);
        }
    }

    private static String said(String text) {
        return text.isEmpty() ? "空白" : "“" + text + "”";
    }

    private void doubt(String field, String text, Place place) {
        if (Figure.of(text).kind() == Figure.FigureKind.TEXT) {
            note("cells.text", "格内的“" + text + "”不是一个数，照原文保留，请核对", List.of(field), place);
        }
    }

    /** Keeps the cells of a table that was printed turned, with a note. */
    public void putTurned(Map<String, String> turned, Place place) {
        if (!turned.isEmpty()) {
            turned.forEach((field, text) -> put(field, text, place));
            note("columns.order", "表格是横过来排的，每行的数按官方次序归到各项（各项关系都成立），请核对", List.copyOf(turned.keySet()), place);
        }
    }

    /** Says when a row was read in another order of columns than the official one. */
    public void noteOrder(OfficialRow line, OfficialColumns printed, OfficialColumns official, Place place) {
        if (!official.columns().stream().filter(printed.columns()::contains).toList().equals(printed.columns())) {
            note("columns.order", line.said() + "按表头的列序读取，与官方表格不同，请核对", printed.fields(line), place);
        }
    }

    public void note(String code, String message, List<String> fields, Place place) {
        notes.add(new Note(code, message, fields, place));
    }
}

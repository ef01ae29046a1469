package nianbao.input.find;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import nianbao.report.Note;

/** One note for one cause: what one thing did to many lines or rows is said once, with all of them, verbatim. */
final class TidyNotes {

    /** Between a row, its figure, and what that is. */
    private static final String ROW = "一行的“";
    private static final String IS = "”是";

    private TidyNotes() {
    }

    static List<Note> of(List<Note> notes) {
        var byCause = new LinkedHashMap<String, List<Note>>();
        for (var note : notes) {
            byCause.computeIfAbsent(cause(note, byCause.size()), cause -> new ArrayList<>()).add(note);
        }
        return byCause.values().stream().map(same -> same.size() == 1 ? same.getFirst() : joined(same)).toList();
    }

    /** Words without a place are told by where they stood, cells that hold no number by what they hold, labels by how they were settled; every other note stands alone. */
    private static String cause(Note note, int place) {
        var said = note.message();
        int colon = said.indexOf('：');
        if (note.code().equals("text.unplaced") && note.fields().isEmpty() && colon > 0) {
            return note.code() + said.substring(0, colon);
        }
        if (note.code().equals("cells.text")) {
            return note.code() + said;
        }
        if (note.code().equals("cells.appendix") || ofYears(note)) {
            return note.code() + (ofYears(note) ? said.substring(said.indexOf(IS)) : "");
        }
        int by = said.indexOf("按官方次序");
        return note.code().equals("label.unsure") && by > 0 ? note.code() + (said.startsWith("没有标签") ? "" : "own") : "alone" + place;
    }

    /** “1.政府公报公开政府信息数”一行的“00”是2016年度、历年累计两个数连在一起，…… */
    private static boolean ofYears(Note note) {
        return (note.code().equals("cells.split") || note.code().equals("cells.open")) && note.message().contains(ROW) && note.message().contains(IS);
    }

    private static Note joined(List<Note> same) {
        var first = same.getFirst();
        var fields = new LinkedHashSet<String>();
        same.forEach(note -> fields.addAll(note.fields()));
        if (first.code().equals("text.unplaced")) {
            var where = first.message().substring(0, first.message().indexOf('：') + 1);
            return new Note(first.code(), where + String.join("\n", same.stream().map(note -> note.message().substring(where.length())).toList()),
                    List.of(), first.place());
        }
        if (first.code().equals("cells.appendix")) {
            return new Note(first.code(), String.join("", same.stream().map(note -> note.message().substring(0, note.message().lastIndexOf('”') + 1)).toList())
                    + first.message().substring(first.message().lastIndexOf('”') + 1), List.copyOf(fields), first.place());
        }
        if (ofYears(first)) {
            return new Note(first.code(), "有 " + same.size() + " 行的数" + first.message().substring(first.message().indexOf(IS) + 1) + "：\n"
                    + String.join("\n", same.stream().map(note -> note.message().substring(0, note.message().indexOf(IS) + 1)).toList()), List.copyOf(fields),
                    first.place());
        }
        if (first.code().equals("cells.text")) {
            return new Note(first.code(), "有 " + fields.size() + " " + first.message().replace("格内", "格写"), List.copyOf(fields), first.place());
        }
        return new Note(first.code(), "有 " + same.size() + " 行" + (first.message().startsWith("没有标签") ? "没有标签" : "的标签不是官方的")
                + "，按官方次序读取，请核对：\n" + String.join("\n", same.stream().map(note -> note.message().replace("，请核对", "")).toList()), List.copyOf(fields),
                first.place());
    }
}

package nianbao.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.report.Note;
import nianbao.report.ReadReport;
import nianbao.report.Report;

/**
 * The JSON of a report, for other systems: one line,
 * {@code {"format","agency","year","title","fields","notes"}}, as {@link JsonSchema} describes it. Fields hold texts as
 * entered, in the order of the report; one that was never entered is absent, one left blank is "". A draft has
 * {@code "draft":true} too.
 */
public final class JsonWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonWriter() {
    }

    public static String write(Manuscript manuscript) {
        return write(manuscript.report(), manuscript.title(), manuscript.document().draft(), manuscript.notes());
    }

    /** What was read from a file, with its notes. */
    public static String write(ReadReport read) {
        return write(read.report(), read.title(), false, read.notes());
    }

    private static String write(Report report, String title, boolean draft, List<Note> notes) {
        var json = new LinkedHashMap<String, Object>();
        json.put("format", report.format().edition());
        json.put("agency", report.agency());
        json.put("year", report.year());
        json.put("title", title);
        if (draft) {
            json.put("draft", true);
        }
        json.put("fields", fields(report.fields(), report.format().fields()));
        json.put("notes", notes.stream().map(JsonWriter::note).toList());
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the order of the report; what belongs to another edition comes last. */
    private static Map<String, String> fields(Map<String, String> fields, Iterable<String> order) {
        var ordered = new LinkedHashMap<String, String>();
        for (var field : order) {
            if (fields.containsKey(field)) {
                ordered.put(field, fields.get(field));
            }
        }
        fields.entrySet().stream().filter(e -> !ordered.containsKey(e.getKey())).sorted(Map.Entry.comparingByKey())
                .forEach(e -> ordered.put(e.getKey(), e.getValue()));
        return ordered;
    }

    private static Map<String, Object> note(Note note) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", note.code());
        json.put("message", note.message());
        json.put("fields", List.copyOf(note.fields()));
        if (note.place().page() > 0) {
            json.put("page", note.place().page());
        }
        if (note.place().line() > 0) {
            json.put("line", note.place().line());
        }
        return json;
    }
}

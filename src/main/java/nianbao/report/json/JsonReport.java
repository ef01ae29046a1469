package nianbao.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nianbao.format.Formats;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.ReadReport;
import nianbao.report.Unreadable;

/**
 * Reads the JSON of a report, as nianbao.output.JsonWriter writes it: format, agency, year, title, fields, notes.
 */
public final class JsonReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonReport() {
    }

    /** @throws Unreadable when the text is not such JSON */
    public static ReadReport read(String text) throws Unreadable {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Unreadable("JSON 文件不完整或有语法错误");
        }
        var format = Formats.of(json.path("format").asText());
        if (!json.isObject() || format.isEmpty() || !json.path("fields").isObject()) {
            throw new Unreadable("JSON 文件不是年度报告：缺少 format 或 fields");
        }
        var fields = new LinkedHashMap<String, String>();
        var notes = new ArrayList<Note>();
        json.get("fields").properties().forEach(entry -> {
            if (entry.getValue().isTextual() && Formats.all().stream().anyMatch(f -> f.has(entry.getKey()))) {
                fields.put(entry.getKey(), entry.getValue().asText());
            } else {
                notes.add(Note.of("text.unplaced", "不认识的项目：" + entry.getKey() + "：" + entry.getValue(), Place.NOWHERE));
            }
        });
        json.path("notes").forEach(note -> {
            var about = new ArrayList<String>();
            note.path("fields").forEach(field -> about.add(field.asText()));
            notes.add(new Note(note.path("code").asText(), note.path("message").asText(), List.copyOf(about),
                    new Place(note.path("page").asInt(), note.path("line").asInt())));
        });
        return new ReadReport(format.get(), json.path("agency").asText(), json.path("year").asInt(), json.path("title").asText(),
                fields, notes);
    }
}

package nianbao.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;

/**
 * The JSON Schema (2020-12) of {@link JsonWriter}'s JSON, made from the formats: each edition's fields with their official
 * names. A report may hold fields of another edition, as published ones do; a field no edition has is an error.
 */
public final class JsonSchema {

    private static final String TEXT = text();

    private JsonSchema() {
    }

    /** The schema, indented, always the same. */
    public static String of() {
        return TEXT;
    }

    private static String text() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "政府信息公开工作年度报告");
        schema.put("description", "一份年度报告。fields 为“项目代码：原文”，表格每格一个项目；没有填写的项目不出现，留空的项目为空字符串，合计按报告所载，不另行计算。");
        schema.put("type", "object");
        schema.put("required", List.of("format", "agency", "year", "title", "fields", "notes"));
        schema.put("additionalProperties", false);
        schema.put("properties", properties());
        schema.put("allOf", Formats.all().stream().map(JsonSchema::names).toList());
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(schema).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("format", ordered("description", "格式版本", "enum", Formats.all().stream().map(ReportFormat::edition).toList()));
        properties.put("agency", string("编制机关；文件没有写明时为空字符串"));
        properties.put("year", described("integer", "报告年度；文件没有写明时为 0", Map.of("minimum", 0)));
        properties.put("title", string("标题，写在一行"));
        properties.put("draft", described("boolean", "尚未公布的草稿为 true", Map.of()));
        properties.put("fields", described("object", "各项内容", Map.of(
                "additionalProperties", Map.of("type", "string"),
                "propertyNames", Map.of("enum", Formats.all().stream().flatMap(f -> f.fields().stream()).distinct().toList()))));
        properties.put("notes", described("array", "从文件读取时的疑问", Map.of("items", note())));
        return properties;
    }

    private static Map<String, Object> note() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("code", string("种类"));
        properties.put("message", string("说明"));
        properties.put("fields", described("array", "涉及的项目", Map.of("items", Map.of("type", "string"))));
        properties.put("page", described("integer", "原文件第几页", Map.of("minimum", 1)));
        properties.put("line", described("integer", "原文件第几行", Map.of("minimum", 1)));
        return ordered("type", "object", "required", List.of("code", "message", "fields"), "additionalProperties", false,
                "properties", properties);
    }

    /** The official names of an edition's fields. */
    private static Map<String, Object> names(ReportFormat format) {
        var fields = new LinkedHashMap<String, Object>();
        format.fields().forEach(field -> fields.put(field, Map.of("description", format.nameOf(field))));
        return ordered("description", format.name() + "，" + format.source(),
                "if", Map.of("properties", Map.of("format", Map.of("const", format.edition()))),
                "then", Map.of("properties", Map.of("fields", Map.of("properties", fields))));
    }

    private static Map<String, Object> string(String description) {
        return described("string", description, Map.of());
    }

    private static Map<String, Object> described(String type, String description, Map<String, Object> more) {
        var schema = ordered("type", type, "description", description);
        // Maps of the JDK come in another order on each run.
        new java.util.TreeMap<>(more).forEach(schema::put);
        return schema;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}

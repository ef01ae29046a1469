package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.PublishedReports;
import nianbao.format.Formats;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON is what its schema says, and nothing else is. */
class JsonSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final com.networknt.schema.JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(JsonSchema.of());

    static Stream<Manuscript> publications() {
        return EveryFieldTest.publications();
    }

    @ParameterizedTest
    @MethodSource("publications")
    void everyReportIsValid(Manuscript manuscript) throws Exception {
        assertEquals(Set.of(), SCHEMA.validate(JSON.readTree(JsonWriter.write(manuscript))));
    }

    @Test
    void publishedReportsAreValid() throws Exception {
        for (var published : PublishedReports.all()) {
            var json = JsonWriter.write(Manuscript.of(published.report(), true));
            assertEquals(Set.of(), SCHEMA.validate(JSON.readTree(json)), published.name());
        }
    }

    @Test
    void doubtsAreValid() throws Exception {
        var manuscript = Manuscript.of(new Report(Formats.all().getFirst(), "甲局", 2024, Map.of()), false);
        var notes = List.of(new Note("cells.open", "两种可能", List.of("applications.total.total"), new Place(3, 0)),
                new Note("text.unplaced", "页眉", List.of(), new Place(0, 12)));
        var json = JsonWriter.write(new Manuscript(manuscript.report(), "标题", manuscript.document(), notes));
        assertEquals(Set.of(), SCHEMA.validate(JSON.readTree(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"format", "agency", "year", "title", "fields", "notes"})
    void nothingMayBeMissing(String member) throws Exception {
        var json = (ObjectNode) JSON.readTree(JsonWriter.write(Manuscript.of(new Report(Formats.all().getFirst(), "甲局", 2024, Map.of()), false)));
        json.remove(member);
        assertFalse(SCHEMA.validate(json).isEmpty());
    }

    @Test
    void aFieldNoEditionHasIsNotValid() throws Exception {
        var json = (ObjectNode) JSON.readTree(JsonWriter.write(Manuscript.of(new Report(Formats.all().getFirst(), "甲局", 2024, Map.of()), false)));
        ((ObjectNode) json.get("fields")).put("applications.granted.dogs", "1");
        assertFalse(SCHEMA.validate(json).isEmpty());
    }

    /** Held to the formats: each edition's fields with the names messages use. */
    @Test
    void itNamesEachFieldOfEachEdition() throws Exception {
        var schema = JSON.readTree(JsonSchema.of());
        var known = new HashSet<String>();
        schema.at("/properties/fields/propertyNames/enum").forEach(code -> known.add(code.asText()));
        var all = new HashSet<String>();
        for (var format : Formats.all()) {
            all.addAll(format.fields());
            var edition = schema.get("allOf").valueStream().filter(s -> s.at("/if/properties/format/const").asText().equals(format.edition()))
                    .findFirst().orElseThrow().at("/then/properties/fields/properties");
            var codes = new ArrayList<String>();
            edition.properties().forEach(field -> {
                codes.add(field.getKey());
                assertEquals(format.nameOf(field.getKey()), field.getValue().get("description").asText());
            });
            assertEquals(List.copyOf(format.fields()), codes);
        }
        assertEquals(all, known);
    }
}

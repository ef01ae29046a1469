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
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON is what its schema says, and nothing else is. */
class JsonSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final com.networknt.schema.JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(JsonSchema.of());

    static Stream<Publication> publications() {
        return EveryFieldTest.publications();
    }

    @ParameterizedTest
    @MethodSource("publications")
    void everyReportIsValid(Publication publication) throws Exception {
        assertEquals(Set.of(), SCHEMA.validate(JSON.readTree(JsonWriter.write(publication))));
    }

    @Test
    void publishedReportsAreValid() throws Exception {
        for (var published : PublishedReports.all()) {
            var json = JsonWriter.write(Publication.of(published.report(), true));
            assertEquals(Set.of(), SCHEMA.validate(JSON.readTree(json)), published.name());
        }
    }

    @Test
    void doubtsAreValid() throws Exception {
        var publication = Publication.of(new Report(Formats.all().getFirst(), "甲局", 2024, Map.of()), false);
        var remarks = List.of(new Publication.Remark("cells.open", "两种可能", List.of("applications.total.total"), 3, 0),
                new Publication.Remark("text.unplaced", "页眉", List.of(), 0, 12));
        var json = JsonWriter.write(new Publication(publication.report(), "标题", publication.document(), remarks));
        assertEquals(Set.of(), SCHEMA.validate(JSON.readTree(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"format", "agency", "year", "title", "fields", "notes"})
    void nothingMayBeMissing(String member) throws Exception {
        var json = (ObjectNode) JSON.readTree(JsonWriter.write(Publication.of(new Report(Formats.all().getFirst(), "甲局", 2024, Map.of()), false)));
        json.remove(member);
        assertFalse(SCHEMA.validate(json).isEmpty());
    }

    @Test
    void aFieldNoEditionHasIsNotValid() throws Exception {
        var json = (ObjectNode) JSON.readTree(JsonWriter.write(Publication.of(new Report(Formats.all().getFirst(), "甲局", 2024, Map.of()), false)));
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

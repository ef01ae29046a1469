package nianbao.browser.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nianbao.Vectors;
import nianbao.format.Formats;
import org.junit.jupiter.api.Test;

/** The browser's modules read cells as Java does: the same vectors, in a real browser. */
class ModuleVectorsTest extends OnModulePage {

    @Test
    void figuresReadEveryVector() {
        var vectors = Vectors.of("figure");
        var read = page.run("""
                const { figure } = await module('rule/figure');
                return data.map(text => ({ ...figure(text), value: figure(text).value?.toString() ?? null }));
                """, texts(vectors));
        assertEquals(vectors.size(), read.size());
        for (int i = 0; i < vectors.size(); i++) {
            var vector = vectors.get(i);
            var plain = vector.path("plain").asText("");
            var expected = Map.of("kind", vector.get("kind").asText(), "plain", plain, "unit", vector.path("unit").asText(""),
                    "note", vector.path("note").asText(""), "value", plain.isEmpty() ? "null"
                            : new BigDecimal(plain).movePointRight(12).toBigIntegerExact().toString());
            for (var entry : expected.entrySet()) {
                assertEquals(entry.getValue(), read.get(i).get(entry.getKey()).asText(), () -> entry.getKey() + " of " + vector);
            }
        }
    }

    @Test
    void cellsHaveTheFaultOfEveryVector() {
        var vectors = Vectors.of("cell-fault");
        var found = page.run("""
                const { faultOf } = await module('rule/cell-fault');
                return data.map(v => faultOf(v.type, v.text));
                """, vectors);
        for (int i = 0; i < vectors.size(); i++) {
            assertEquals(vectors.get(i).get("fault"), found.get(i), vectors.get(i)::toString);
        }
    }

    @Test
    void plainHasNoTrailingZeros() {
        assertEquals("[\"0\",\"4\",\"-0.5\",\"0.000000000001\",\"1000000\"]", page.run("""
                const { plain, ONE } = await module('rule/figure');
                return [0n, 4n * ONE, -ONE / 2n, 1n, 1000000n * ONE].map(plain);
                """, List.of()).toString());
    }

    @Test
    void aThousandDifferentTextsLaterFiguresAreStillRight() {
        assertTrue(page.run("""
                const { figure, ONE } = await module('rule/figure');
                const texts = Array.from({ length: 5000 }, (_, i) => String(i) + '件');
                return [...texts, ...texts].every(text => figure(text).value === BigInt(parseInt(text)) * ONE);
                """, List.of()).asBoolean());
    }

    @Test
    void relationsByCellNamesEveryRelationOfACell() {
        var format = Formats.of("2021").orElseThrow();
        assertEquals("[[\"relation.row\",\"relation.results\",\"relation.balance\"],[\"relation.row\",\"relation.balance\"],39]",
                page.run("""
                        const { relationsByCell } = await module('rule/relations');
                        const codes = cell => relationsByCell(data).get(cell).map(relation => relation.code);
                        const all = new Set([...relationsByCell(data).values()].flat());
                        return [codes('applications.total.natural'), codes('applications.received.legal'), all.size];
                        """, format.relations(format.section("applications").orElseThrow())).toString());
    }

    private static List<String> texts(List<JsonNode> vectors) {
        return vectors.stream().map(v -> v.get("text").asText()).toList();
    }
}

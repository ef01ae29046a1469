package nianbao.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import nianbao.Drafts;
import nianbao.format.Formats;
import org.junit.jupiter.api.Test;

/** Relations are judged at every key, so they must never be felt. */
class ModulesSpeedTest {

    @Test
    void judgingTheLargestTableTakesLessThanAMillisecond() {
        var format = Formats.of("2021").orElseThrow();
        try (var page = new ModulePage()) {
            double milliseconds = page.run("""
                    const { fillTotals, withTotals, verdict } = await module('relations');
                    const texts = new Map(Object.entries(data.fields));
                    const rounds = 200;
                    let broken = 0;
                    const round = i => {
                      texts.set('applications.granted.natural', String(i));
                      const filled = withTotals(texts, fillTotals(data.relations, texts));
                      for (const relation of data.relations) broken += verdict(relation, filled).state === 'broken';
                    };
                    for (let i = 0; i < rounds; i++) round(i);
                    const times = Array.from({ length: rounds }, (_, i) => {
                      const start = performance.now();
                      round(i);
                      return performance.now() - start;
                    }).sort((a, b) => a - b);
                    if (broken === 0) throw new Error('nothing was judged');
                    return (times[rounds / 2]);
                    """, Map.of("fields", Drafts.zeros(2025).fields(), "relations",
                    format.relations(format.section("applications").orElseThrow()))).asDouble();
            assertTrue(milliseconds < 1, () -> "median " + milliseconds + " ms");
        }
    }
}

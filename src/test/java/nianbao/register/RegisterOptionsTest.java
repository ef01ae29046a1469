package nianbao.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.register.words.Meaning;
import nianbao.register.words.Vocabulary;
import org.junit.jupiter.api.Test;

/** What forms and the blank register offer is understood when it comes back. */
class RegisterOptionsTest {

    @Test
    void everyOfferedWordMeansItsOwnRow() {
        for (var format : Formats.all().stream().filter(f -> f.register().isPresent()).toList()) {
            means(format, "outcome", (words, label) -> words.outcome(label, false));
            means(format, "outcome", (words, label) -> words.outcome(label, true));
            means(format, "kind", Vocabulary::kind);
            means(format, "dispute", Vocabulary::dispute);
        }
    }

    private static void means(ReportFormat format, String about, BiFunction<Vocabulary, String, Meaning> asked) {
        var words = new Vocabulary(format, Map.of());
        var options = RegisterOptions.of(format, about);
        assertEquals(List.copyOf(options.keySet()), options.values().stream().map(label -> asked.apply(words, label).code()).toList(),
                () -> format.edition() + " " + about + " " + options);
    }
}

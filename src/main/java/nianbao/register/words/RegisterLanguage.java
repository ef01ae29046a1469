package nianbao.register.words;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What holds for registers of every edition, from {@code formats/register.yaml}.
 *
 * @param open          in place of a date or outcome: not answered yet
 * @param nothing       values that say there is none
 * @param organisations words that leave open which kind of organisation
 * @param disputes      what becomes of a case, by the last part of its cell's code
 */
public record RegisterLanguage(List<HeadRule> heads, List<String> open, List<String> nothing, List<String> ticks, Pattern sums,
        Map<String, KindWords> kinds, List<String> organisations, Map<String, List<String>> disputes) {

    /** @param head where it is found in a column's heads */
    public record HeadRule(ColumnRole role, Pattern head) {
    }

    /**
     * @param words what registers call the kind
     * @param names what names of such organisations end in
     */
    record KindWords(List<String> words, List<String> names) {
        KindWords {
            names = names == null ? List.of() : names;
        }
    }

    public static final RegisterLanguage COMMON = read();

    private static RegisterLanguage read() {
        try (var in = RegisterLanguage.class.getResourceAsStream("/formats/register.yaml")) {
            return YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build()
                    .readValue(in, RegisterLanguage.class);
        } catch (IOException e) {
            throw new UncheckedIOException("formats/register.yaml cannot be read: " + e.getMessage(), e);
        }
    }
}

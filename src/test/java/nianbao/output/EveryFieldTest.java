package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nianbao.document.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each field of each edition stands in each output exactly once, in the order of the report. */
class EveryFieldTest {

    /** What {@link Samples#distinct} puts in: 1001 and up; years are above it. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)1\\d{3}(?!\\d)");

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void inText(int year) {
        assertEquals(numbers(String.join("\n", Samples.distinct(year).values())), numbers(TextWriter.write(document(year))));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void inHtml(int year) {
        assertEquals(numbers(String.join("\n", Samples.distinct(year).values())), numbers(HtmlWriter.fragment(document(year))));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void inPdf(int year) {
        assertEquals(numbers(String.join("\n", Samples.distinct(year).values())), numbers(Pdf.text(Pdf.of(document(year)))));
    }

    private static Document document(int year) {
        return Samples.compose(year, "清河县卫生健康局", Samples.distinct(year));
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }
}

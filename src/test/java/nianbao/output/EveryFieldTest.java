package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.document.Document;
import nianbao.format.Formats;
import nianbao.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each field of each edition, told apart by its number, stands in each output exactly once, in the order of the report. */
public class EveryFieldTest {

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

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void inJson(int year) {
        assertEquals(numbers(String.join("\n", Samples.distinct(year).values())),
                numbers(JsonWriter.write(manuscript(year)).replaceFirst("\"notes\".*", "")));
    }

    /** Of each edition: every field told apart; a whole report; one with nothing in it. */
    public static Stream<Manuscript> publications() {
        return Stream.of(2024, 2020, 2017).flatMap(year -> Stream.of(Samples.distinct(year), Samples.whole(year), Map.<String, String>of())
                .map(fields -> Manuscript.of(new Report(Formats.ofYear(year).orElseThrow(), "清河县卫生健康局", year, fields), false)));
    }

    private static Manuscript manuscript(int year) {
        return Manuscript.of(new Report(Formats.ofYear(year).orElseThrow(), "清河县卫生健康局", year, Samples.distinct(year)), false);
    }

    private static Document document(int year) {
        return Samples.compose(year, "清河县卫生健康局", Samples.distinct(year));
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }
}

package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.format.Formats;
import nianbao.input.file.ReportFileReader;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts at the edges: rare characters, very long and very short, in every file that embeds no font. */
class HardTextsTest {

    static final String SENTENCE = "围绕群众关切持续提升政府信息公开的质量和实效，办结率100%。";
    private static final List<OutputKind> KINDS = List.of(OutputKind.DOCX, OutputKind.XLSX, OutputKind.HTML, OutputKind.TXT, OutputKind.JSON);

    static Stream<Arguments> hard() {
        var figures = new LinkedHashMap<String, String>();
        Formats.all().getFirst().cells().keySet().forEach(cell -> figures.put(cell, "123456789012"));
        var every = Map.of("overview", "全年公开9条。");
        return Stream.of(
                Arguments.of("names", "䶮县民政局", Map.of("overview", "联系人堃、喆、玥、昇、䶮、𬎆。", "signature", "䶮县民政局")),
                Arguments.of("a paragraph of 8,000 characters", "清河县民政局", Map.of("overview", SENTENCE.repeat(8_000 / SENTENCE.length() + 1))),
                Arguments.of("a word of 300 letters", "清河县民政局", Map.of("overview", "网址" + "a".repeat(300) + "。")),
                Arguments.of("an agency of 60 characters", "清河县" + "生态环境和自然资源保护".repeat(5) + "局", every),
                Arguments.of("200 pages", "清河县民政局", Map.of("overview", pages())),
                Arguments.of("12 digits", "清河县民政局", figures),
                Arguments.of("markup", "清河县民政局", Map.of("overview", "<w:t>&amp;]]> \"a\" 'b' \\ %s ${x} {y}。")),
                Arguments.of("nothing", "清河县民政局", Map.of()));
    }

    /** Readers take no line that long for a title: such an agency's name is asked for when a file is read. */
    static Stream<Arguments> readable() {
        return hard().filter(arguments -> ((String) arguments.get()[1]).length() < 40);
    }

    /** Some 120,000 characters, at 22 lines of 28 a page; no two paragraphs the same. */
    private static String pages() {
        return IntStream.range(0, 1_500).mapToObj(i -> "第" + i * 7919 % 10_007 + "项，" + SENTENCE + "涉及" + i * 31 % 997 + "件。" + SENTENCE)
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hard")
    void nothingIsLost(String what, String agency, Map<String, String> fields) {
        var manuscript = manuscript(agency, fields);
        var texts = Texts.of(manuscript.document());
        assertEquals(String.join("", texts), String.join("", Texts.word(Texts.file(OutputKind.DOCX, manuscript))));
        assertEquals(texts, Texts.excel(Texts.file(OutputKind.XLSX, manuscript)));
        assertEquals(texts, Texts.html(HtmlWriter.page(manuscript.document())));
        assertEquals(texts, Texts.html(HtmlWriter.fragment(manuscript.document())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void allComesBack(String what, String agency, Map<String, String> fields) throws Exception {
        var report = manuscript(agency, fields).report();
        for (var kind : KINDS) {
            var read = ReportFileReader.read(Texts.file(kind, manuscript(agency, fields)));
            assertEquals(agency, read.agency(), kind.name());
            for (var field : report.format().fields()) {
                assertEquals(report.text(field), read.fields().getOrDefault(field, ""), () -> kind + " " + field);
            }
        }
    }

    /** Excel's cells end at 32,767 characters: the rest goes on below. */
    @Test
    void aParagraphTooLongForOneCellGoesOnInTheNext() {
        var manuscript = manuscript("清河县民政局", Map.of("overview", "𬎆".repeat(40_000)));
        var cells = Texts.excel(Texts.file(OutputKind.XLSX, manuscript));
        assertEquals(String.join("", Texts.of(manuscript.document())), String.join("", cells));
        assertTrue(cells.stream().allMatch(cell -> cell.length() <= 32_767));
    }

    /** A control character makes no file unreadable; it is left out. */
    @Test
    void whatXmlCannotHoldIsLeftOut() throws Exception {
        var manuscript = manuscript("清河县民政局", Map.of("overview", "前\u0001\u000b\ud800后。"));
        for (var kind : List.of(OutputKind.DOCX, OutputKind.XLSX, OutputKind.HTML)) {
            assertTrue(ReportFileReader.read(Texts.file(kind, manuscript)).fields().get("overview").matches("前\\W*后。"), kind.name());
        }
    }

    private static Manuscript manuscript(String agency, Map<String, String> fields) {
        return Manuscript.of(new Report(Formats.all().getFirst(), agency, 2024, fields), false);
    }
}

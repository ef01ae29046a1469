package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.PublishedReports;
import nianbao.PublishedReports.Published;
import nianbao.document.Document;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All outputs of a report, one after the other: what the document says (title, headings, paragraphs, labels, every cell,
 * signature) is what the file says, each once, no more, in the same order.
 */
class EveryOutputTest {

    @ParameterizedTest
    @MethodSource("nianbao.output.EveryFieldTest#publications")
    void ofInventedReports(Manuscript manuscript) throws IOException {
        for (var kind : OutputKind.values()) {
            holds(kind, manuscript);
        }
        assertEquals(Texts.of(manuscript.document()), Texts.html(HtmlWriter.fragment(manuscript.document())));
    }

    /** With their prose, as read from the published file. */
    @ParameterizedTest
    @MethodSource("published")
    void ofPublishedReports(Published published) throws Exception {
        var manuscript = Manuscript.of(published.reading().report(), false);
        assertTrue(Texts.of(manuscript.document()).size() > 60);
        ofInventedReports(manuscript);
    }

    static Stream<Published> published() {
        return PublishedReports.all().stream();
    }

    private static void holds(OutputKind kind, Manuscript manuscript) throws IOException {
        var document = manuscript.document();
        var texts = Texts.of(document);
        var file = Texts.file(kind, manuscript);
        switch (kind) {
            case DOCX -> assertEquals(texts, Texts.word(file));
            case XLSX -> assertEquals(texts, Texts.excel(file));
            case HTML -> assertEquals(texts, Texts.html(HtmlWriter.page(document)));
            case PDF -> assertEquals(Texts.squeezed(String.join("", texts)), Texts.pdf(file));
            case OFD -> assertEquals(Texts.squeezed(String.join("", texts)), Texts.ofd(file, repeated(document)));
            case TXT -> assertEquals(lines(document), lines(TextWriter.write(document), document));
            case JSON -> {
                var fields = new ObjectMapper().readTree(file).get("fields");
                var order = manuscript.report().format().fields().stream().filter(manuscript.report().fields()::containsKey).toList();
                assertEquals(order, fields.propertyStream().map(field -> field.getKey()).filter(order::contains).toList());
                order.forEach(field -> assertEquals(manuscript.report().fields().get(field), fields.get(field).asText(), field));
            }
        }
    }

    /** The head of a table that goes on over pages; only a list of many rows does. */
    private static String repeated(Document document) {
        return document.blocks().stream().filter(block -> block instanceof Grid grid && grid.unitColumn()).map(Grid.class::cast)
                .flatMap(grid -> grid.rows().getFirst().cells().stream()).map(GridCell::text).collect(Collectors.joining());
    }

    /** Lines of prose, and of each row its units and values with tabs between: of groups and heads the text shows but parts. */
    private static List<String> lines(Document document) {
        var lines = new ArrayList<>(document.title());
        for (var block : document.blocks()) {
            switch (block) {
                case Document.Picture picture -> {
                }
                case Heading heading -> lines.add(heading.text());
                case Paragraph paragraph -> lines.add(paragraph.text());
                case Document.ProseTable table -> table.rows().forEach(row -> lines.add(String.join("\t", row)));
                // A table without labels has a line a column.
                case Grid grid when grid.labelColumns() == 0 -> grid.rows().stream().filter(row -> !row.head()).flatMap(row -> row.cells().stream())
                        .forEach(cell -> lines.add("\t" + cell.text()));
                case Grid grid -> grid.rows().stream().filter(row -> !row.head()).map(EveryOutputTest::values).forEach(lines::add);
                case Document.Closing closing -> lines.addAll(Stream.of(closing.signature(), closing.date()).filter(line -> !line.isEmpty()).toList());
            }
        }
        return lines;
    }

    private static String values(Document.GridRow row) {
        return row.cells().stream().filter(cell -> cell.role() == CellRole.VALUE || cell.role() == CellRole.UNIT || cell.role() == CellRole.EMPTY)
                .map(GridCell::text).collect(Collectors.joining("\t", "\t", ""));
    }

    /** The same of the text as written: rows of figures behind their label, all else without its indent. */
    private static List<String> lines(String text, Document document) {
        var expected = lines(document).iterator();
        var found = new ArrayList<String>();
        var lines = text.lines().iterator();
        while (expected.hasNext()) {
            var line = expected.next();
            var next = "";
            while (!next.equals(line) && lines.hasNext()) {
                var written = lines.next();
                next = !line.startsWith("\t") || written.indexOf('\t') < 0 ? written.strip()
                        : Stream.of(written.substring(written.indexOf('\t')).split("\t", -1)).map(nianbao.report.Space::strip)
                                .collect(Collectors.joining("\t"));
            }
            found.add(next);
        }
        return found;
    }
}

package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.PublishedReports;
import nianbao.document.Document;
import nianbao.output.font.Faces;
import nianbao.output.font.Style;
import nianbao.output.layout.Typesetter;
import nianbao.output.page.Pages;
import nianbao.output.page.Pages.Text;
import org.junit.jupiter.api.Test;

/** The values that decision 24 names as measured are those of the published reports' twins, set today. */
class MeasuredTest {

    private static final Path DECISION = Path.of("src/main/doc/decisions/24-set-by-what-is-measured.md");
    private static final float BODY = 16;
    private static final float NUMBER = 14;
    private static final double END = (297 - 35) / 25.4 * 72;

    @Test
    void whatTheDecisionSaysIsWhatIsMeasured() throws IOException {
        var documents = PublishedReports.twins().stream().map(twin -> Manuscript.of(twin.reading().report().withTotals(), false).document()).toList();
        var pages = documents.stream().map(Typesetter::set).toList();
        var measured = new LinkedHashMap<String, String>();
        measured.put("reports, pages", documents.size() + ", " + pages.stream().mapToInt(p -> p.sheets().size()).sum());
        measured.put("dash of the page number below the text block", String.join(" to ", new TreeSet<>(dashes(pages))) + " mm");
        measured.put("widest spread between two characters", "%.2f em".formatted(widest(pages)));
        measured.put("most lines of a page", Integer.toString(most(pages)));
        measured.put("largest PDF", (largest(documents) + 999) / 1000 + " KB");
        assertEquals(lines(measured), lines(said(measured)));
    }

    private static String lines(Map<String, String> values) {
        return values.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    /** The second cell of each row that begins so. */
    private static Map<String, String> said(Map<String, String> measured) throws IOException {
        var said = new LinkedHashMap<String, String>();
        var rows = Files.readAllLines(DECISION).stream().map(line -> line.split("\\s*\\|\\s*")).toList();
        for (var name : measured.keySet()) {
            rows.stream().filter(row -> row.length > 2 && row[1].equals(name)).forEach(row -> said.put(name, row[2]));
        }
        return said;
    }

    private static Stream<Text> texts(Pages.SetPage sheet) {
        return sheet.marks().stream().filter(Text.class::isInstance).map(Text.class::cast);
    }

    private static List<String> dashes(List<Pages> all) {
        double middle = Faces.pick(Style.SONG, '—').outline('—').getBounds2D().getCenterY() * NUMBER;
        return all.stream().flatMap(pages -> pages.sheets().stream()).map(sheet -> {
            var numbers = texts(sheet).filter(text -> text.tag() == null && text.size() == NUMBER && text.string().contains("—")).toList();
            assertTrue(!numbers.isEmpty(), "no number");
            return "%.1f".formatted((numbers.getFirst().y() - middle - END) / 72 * 25.4);
        }).toList();
    }

    private static double widest(List<Pages> all) {
        double widest = 0;
        for (var text : all.stream().flatMap(pages -> pages.sheets().stream()).flatMap(MeasuredTest::texts).filter(text -> text.size() == BODY).toList()) {
            int[] c = text.string().codePoints().toArray();
            for (int i = 0; i + 1 < c.length; i++) {
                if (Character.isIdeographic(c[i]) && Character.isIdeographic(c[i + 1])) {
                    widest = Math.max(widest, text.advances()[i] / BODY - 1);
                }
            }
        }
        return widest;
    }

    private static int most(List<Pages> all) {
        int most = 0;
        for (var sheet : all.stream().flatMap(pages -> pages.sheets().stream()).toList()) {
            // Text of several fonts stands raised or lowered on one line.
            double[] places = texts(sheet).filter(text -> text.size() == BODY).mapToDouble(Text::y).sorted().toArray();
            most = Math.max(most, (int) IntStream.range(0, places.length).filter(i -> i == 0 || places[i] > places[i - 1] + BODY / 2).count());
        }
        return most;
    }

    private static int largest(List<Document> documents) {
        return documents.stream().mapToInt(document -> Pdf.of(document).length).max().orElse(0);
    }
}

package nianbao.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.PublishedReports.Published;
import nianbao.PublishedReports;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;

/** Everything published reports give, each line justified in the expected file. */
class PublishedFindingsTest {

    @Test
    void twinsGiveTheFindingsThatAreJustified() throws Exception {
        assertFindings(PublishedReports.twins());
    }

    @Test
    void originalsGiveTheFindingsThatAreJustified() throws Exception {
        assertFindings(PublishedReports.originals());
    }

    private static void assertFindings(List<Published> published) throws Exception {
        var files = published.stream().map(PublishedReports.Published::source).toList();
        var earlier = published.stream().map(PublishedReports.Published::report).toList();
        var names = published.stream().map(Published::name).toList();
        assertEquals(expected().stream().filter(line -> names.contains(line.substring(0, line.indexOf(' ')))).toList(), found(files, earlier));
    }

    private static List<String> found(List<Path> files, List<Report> earlier) {
        var lines = new ArrayList<String>();
        Folder.check(files, earlier, checked -> {
            var name = checked.name().replaceAll("\\..*", "");
            assertTrue(checked.refused() == null, checked.refused());
            checked.findings().forEach(f -> {
                var words = f.marks().isEmpty() ? "" : " " + f.marks().getFirst().start() + "-" + f.marks().getFirst().end();
                lines.add(name + " " + f.severity().name().toLowerCase(java.util.Locale.ROOT) + " " + f.code() + " "
                        + (f.fields().isEmpty() ? "-" : f.fields().getFirst()) + words);
            });
        });
        return lines.stream().sorted().toList();
    }

    private static List<String> expected() throws Exception {
        try (var in = PublishedFindingsTest.class.getResourceAsStream("/expected/published-findings.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(l -> l.replaceAll("\\s+#.*", "")).sorted().toList();
        }
    }
}

package nianbao;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nianbao.format.Formats;
import nianbao.report.Report;
import org.junit.jupiter.api.Assumptions;

/**
 * Real published reports with what is known to be in them, made by hand. They are not part of the project: tests that
 * need them are skipped where they are absent. The system property {@code nianbao.reports} names their folder.
 */
public final class PublishedReports {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private PublishedReports() {
    }

    /**
     * What one file holds.
     *
     * @param name       file name without its ending: pingtan-2021
     * @param source     the published file next to it
     * @param fields     cells, texts verbatim
     * @param open       cells the source does not settle
     * @param wrong      relations the source itself breaks
     * @param waiting    relations that a printed blank leaves undecided, though their figures differ
     * @param narratives how each prose field starts and ends, and its length without white space
     */
    public record Published(String name, Path source, String agency, int year, String edition,
                            Map<String, String> fields, List<String> open, List<Concern> wrong, List<Concern> waiting,
                            Map<String, Narrative> narratives) {

        public Report report() {
            return new Report(Formats.of(edition).orElseThrow(), agency, year, fields);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A relation and the cells it is about. */
    public record Concern(String relation, List<String> fields) {
    }

    public record Narrative(String starts, String ends, int characters) {
    }

    private record File(String source, String agency, int year, String edition, Map<String, String> fields,
                        List<String> open, @com.fasterxml.jackson.annotation.JsonProperty("wrong_in_source")
                        List<Concern> wrong, List<Concern> waiting, Map<String, Narrative> narratives) {
    }

    /** All of them, by name; skips the test where there are none. */
    public static List<Published> all() {
        var folder = folder();
        Assumptions.assumeTrue(folder != null, "The published reports are not here: set -Dnianbao.reports=FOLDER");
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".expected.json")).sorted()
                    .map(PublishedReports::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean areThere() {
        return folder() != null;
    }

    public static Published get(String name) {
        return all().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    private static Path folder() {
        return Stream.of(System.getProperty("nianbao.reports"), "../shared/reports", "../../shared/reports")
                .filter(Objects::nonNull).map(Path::of).filter(Files::isDirectory).findFirst().orElse(null);
    }

    private static Published read(Path path) {
        try {
            var file = JSON.readValue(path.toFile(), File.class);
            return new Published(path.getFileName().toString().replace(".expected.json", ""),
                    path.resolveSibling(file.source), file.agency, file.year, file.edition, file.fields,
                    orEmpty(file.open), orEmpty(file.wrong), orEmpty(file.waiting), file.narratives);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}

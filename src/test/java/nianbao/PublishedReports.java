package nianbao;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nianbao.format.Formats;
import nianbao.input.file.ReportFileReader;
import nianbao.report.ReadReport;
import nianbao.report.Report;
import nianbao.report.Unreadable;

/**
 * Reports as they were published, with what is known to be in them: the project's twins of real ones (same layouts, same
 * figures, invented names and prose; {@link nianbao.corpus.Twins} makes them), and the real ones too where they are beside
 * the project, in {@code ../shared}. The system property {@code nianbao.reports} names their folder otherwise.
 */
public final class PublishedReports {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final Path ORIGINALS = Stream.of(System.getProperty("nianbao.reports"), "../shared/reports", "../../shared/reports")
            .filter(Objects::nonNull).map(Path::of).filter(Files::isDirectory).findFirst().orElse(null);

    private static final Map<Path, ReadReport> READINGS = new ConcurrentHashMap<>();

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

        /** What the reader makes of the source; read once, however many tests want it. */
        public ReadReport reading() {
            return READINGS.computeIfAbsent(source, file -> {
                try {
                    return ReportFileReader.read(file);
                } catch (Unreadable e) {
                    throw new IllegalStateException(name, e);
                }
            });
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
            List<String> open, @com.fasterxml.jackson.annotation.JsonProperty("wrong_in_source") List<Concern> wrong, List<Concern> waiting,
            Map<String, Narrative> narratives) {
    }

    /** The twins, and the originals where they are. */
    public static List<Published> all() {
        return Stream.concat(twins().stream(), originals().stream()).toList();
    }

    public static List<Published> twins() {
        return in(corpus("reports"));
    }

    /** None where they are not. */
    public static List<Published> originals() {
        return in(ORIGINALS);
    }

    /** Twins and originals of the reports that came later. */
    public static List<Published> more() {
        return Stream.concat(in(corpus("more-reports")).stream(), in(ORIGINALS == null ? null : ORIGINALS.resolveSibling("more-reports")).stream()).toList();
    }

    public static Published get(String name) {
        return Stream.concat(all().stream(), more().stream()).filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    private static Path corpus(String folder) {
        try {
            return Path.of(PublishedReports.class.getResource("/corpus/" + folder).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Published> in(Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            var reports = files.filter(f -> f.getFileName().toString().endsWith(".expected.json")).sorted()
                    .map(PublishedReports::read).toList();
            remember(folder.startsWith(corpus("")) ? "twins" : "originals", reports);
            return reports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the last lines of a run of the build, which say what was read: an empty file for each report. */
    private static void remember(String kind, List<Published> reports) throws IOException {
        if (Files.isDirectory(Path.of("target"))) {
            var folder = Files.createDirectories(Path.of("target/reports-read", kind));
            for (var report : reports) {
                Files.write(folder.resolve(report.name()), new byte[0]);
            }
        }
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

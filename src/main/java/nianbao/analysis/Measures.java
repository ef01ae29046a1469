package nianbao.analysis;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * What is measured, from {@code formats/analysis.yaml}.
 *
 * @param columns codes of those that a list of agencies shows
 * @param checks  names of the checks of prose that a briefing goes through
 */
public record Measures(List<Measure> measures, List<String> columns, List<String> checks, Limits limits) {

    /**
     * When a reviewer would ask.
     *
     * @param times     a change by so many times; to or from at least {@code many}
     * @param fewest    shares of fewer say nothing
     * @param group     groups of fewer agencies have no range
     * @param paragraph characters from which on a paragraph that several have is copied
     * @param figures   above 0, from which on two tables that are the same are no chance
     */
    public record Limits(int times, int many, int fewest, int group, int paragraph, int figures) {
    }

    public static final Measures ALL = read();

    public Optional<Measure> of(String code) {
        return measures.stream().filter(measure -> measure.code().equals(code)).findFirst();
    }

    /** One that is known to be there. */
    public Measure get(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("No measure " + code));
    }

    public List<Measure> shown() {
        return columns.stream().map(this::get).toList();
    }

    private static Measures read() {
        try (var in = Measures.class.getResourceAsStream("/formats/analysis.yaml")) {
            return YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build().readValue(in, Measures.class);
        } catch (IOException e) {
            throw new UncheckedIOException("formats/analysis.yaml cannot be read: " + e.getMessage(), e);
        }
    }
}

package nianbao.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nianbao.check.CellFault;
import nianbao.format.Carry;
import nianbao.format.Relation;
import nianbao.format.Section;
import nianbao.report.Report;
import nianbao.store.Snapshot;

/**
 * What the browser's modules need of a section: its cells, its relations, last year's figures and the words for
 * faults. It stands in the page as data, so that the rules are written once, in the edition.
 *
 * @param seen number of the last edit the page shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SectionData(int year, Integer lastYear, int seen, String title, Integer maxLength,
                          Map<String, Field> fields, List<Relation> relations, List<Carry> carries,
                          Map<String, String> last, Map<String, Words> faults) {

    /** @param source where a prefilled value came from */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(String name, String type, boolean total, String source) {
    }

    public record Words(String code, String severity, String message, String advice) {
    }

    static SectionData of(Section section, Snapshot snapshot, Optional<Report> last) {
        var format = snapshot.report().format();
        var fields = new LinkedHashMap<String, Field>();
        var lastTexts = new LinkedHashMap<String, String>();
        for (var code : format.fields(section)) {
            var cell = format.cell(code);
            var stored = snapshot.fields().get(code);
            fields.put(code, new Field(format.nameOf(code), cell == null ? "prose" : lower(cell.type()),
                    format.totals().containsKey(code), stored == null ? null : stored.source));
        }
        var carries = format.carries().stream().filter(c -> last.isPresent() && fields.containsKey(c.cell())).toList();
        carries.forEach(c -> c.terms().stream().filter(Carry.Term::lastYear)
                .forEach(t -> lastTexts.put(t.cell(), last.orElseThrow().text(t.cell()))));
        var faults = new LinkedHashMap<String, Words>();
        Arrays.stream(CellFault.values()).forEach(f ->
                faults.put(f.name(), new Words(f.code(), lower(f.severity()), f.message(), f.advice())));
        return new SectionData(snapshot.report().year(), last.map(Report::year).orElse(null), snapshot.version(),
                section.title(), section.maxLength(), fields, format.relations(section), carries, lastTexts, faults);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** As JSON that may stand inside a script element: no tag can end it early. */
    String json(ObjectMapper mapper) {
        try {
            return mapper.writeValueAsString(this).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

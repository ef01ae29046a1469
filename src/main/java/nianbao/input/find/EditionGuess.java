package nianbao.input.find;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.input.label.OfficialTables;
import nianbao.input.source.Label;
import nianbao.input.source.Source.SourceBlock;
import nianbao.report.Note;
import nianbao.report.Place;

/** Which edition a report follows. */
final class EditionGuess {

    /** A label this long stands in no sentence by chance. */
    private static final int LONG_LABEL = 6;

    private EditionGuess() {
    }

    /** At first sight: old reports by their indicator list, the others by their year, unless they hold the tables of another. */
    static ReportFormat expected(int year, List<SourceBlock> blocks) {
        var ofYear = year > 0 ? Formats.ofYear(year).or(() -> Optional.of(Formats.all().getLast())) : Formats.ofYear(year);
        var text = Label.normal(blocks.stream().map(SourceBlock::text).collect(Collectors.joining("\n")));
        return Formats.all().stream().filter(format -> format.freeProse().isPresent() && holdsListOf(format, text)).findFirst()
                .or(() -> ofYear.filter(format -> format.freeProse().isPresent())
                        .flatMap(old -> Formats.all().stream().filter(format -> format.freeProse().isEmpty() && holdsTablesOf(format, text)).findFirst()))
                .or(() -> ofYear).orElse(Formats.all().getFirst());
    }

    /** Whether a text holds more than half of the rows of an edition with fixed parts, each by a label of some length. */
    private static boolean holdsTablesOf(ReportFormat format, String text) {
        var labels = format.tableCodes().stream().flatMap(code -> OfficialTables.of(code).orElseThrow().lines().stream())
                .map(line -> line.names().getFirst()).filter(name -> name.length() >= LONG_LABEL).toList();
        return labels.stream().filter(text::contains).count() > labels.size() / 2;
    }

    /** Whether a text holds more than half of the indicators of an edition without fixed parts. */
    private static boolean holdsListOf(ReportFormat format, String text) {
        var list = OfficialTables.of(format.tableCodes().iterator().next()).orElseThrow();
        long indicators = list.lines().stream().filter(line -> text.contains(line.names().getLast().isEmpty() ? "-"
                : line.names().get(1))).count();
        return indicators > list.lines().size() / 2;
    }

    /**
     * The edition whose fields were found, those left open with a note included; the expected one when several fit. What it
     * lacks is kept and noted.
     */
    static ReportFormat settled(ReportFormat expected, int year, Map<String, String> cells, List<Note> notes) {
        var found = new HashSet<>(cells.keySet());
        notes.forEach(note -> found.addAll(note.fields()));
        var best = expected;
        for (var candidate : Formats.all()) {
            if (count(candidate, found) > count(best, found)) {
                best = candidate;
            }
        }
        var chosen = best;
        var ofYear = Formats.ofYear(year);
        if (ofYear.isPresent() && ofYear.get() != chosen) {
            notes.add(Note.of("edition.mixed", year + "年的报告应按" + ofYear.get().name() + "格式，原文用的是" + chosen.name(), Place.NOWHERE));
        }
        var foreign = cells.keySet().stream().filter(field -> !chosen.has(field)).toList();
        if (!foreign.isEmpty()) {
            notes.add(new Note("edition.mixed", chosen.name() + "格式没有的 " + foreign.size() + " 格，按原文所用的格式保留", foreign, Place.NOWHERE));
        }
        return chosen;
    }

    private static long count(ReportFormat format, Set<String> fields) {
        return fields.stream().filter(format::has).count();
    }
}

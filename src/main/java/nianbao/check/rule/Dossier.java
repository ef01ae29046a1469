package nianbao.check.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.check.figure.FigureGrammar;
import nianbao.check.figure.FigureGrammar.Spoken;
import nianbao.check.figure.Passage;
import nianbao.check.text.Sentences;
import nianbao.format.Formats;
import nianbao.report.Report;
import nianbao.report.Rollup;
import org.jspecify.annotations.Nullable;

/**
 * What a check may look at. It reads each text only once, however many checks ask.
 */
public final class Dossier {

    /** Characters of prose that are looked at: ten times the longest report there is, and one field as long as the form takes. */
    public static final int MOST_PROSE = 600_000;

    private final Report report;
    private final List<Report> earlier;
    private final boolean published;
    private final Set<String> unread;
    private final Optional<LocalDate> deadline;
    private final Optional<Rollup> rollup;
    private final int most;
    private final DossierTexts texts;

    /**
     * @param report    the report, its totals filled if it is a draft
     * @param earlier   earlier years' reports of the same agency
     * @param published whether the report is complete as it stands: then what is missing is a fault, and blanks are printed
     * @param unread    fields taken over from last year that nobody has looked at yet: that they are last year's is known
     * @param deadline  the last day to publish it, where that is known
     */
    public Dossier(Report report, List<Report> earlier, boolean published, Set<String> unread, Optional<LocalDate> deadline) {
        this(report, earlier.stream().filter(r -> r.year() < report.year())
                .sorted(Comparator.comparingInt(Report::year).reversed()).toList(), published, Set.copyOf(unread), deadline, Optional.empty(), MOST_PROSE,
                new DossierTexts());
    }

    private Dossier(Report report, List<Report> earlier, boolean published, Set<String> unread, Optional<LocalDate> deadline,
            Optional<Rollup> rollup, int most, DossierTexts texts) {
        this.report = report;
        this.earlier = earlier;
        this.published = published;
        this.unread = unread;
        this.deadline = deadline;
        this.rollup = rollup;
        this.most = most;
        this.texts = texts;
    }

    /** What was made of the texts so far. One thread at a time. */
    private static final class DossierTexts {
        private @Nullable List<Passage> passages;
        private final Map<String, List<Spoken>> spoken = new HashMap<>();
        private @Nullable Boolean more;
        private final Map<String, Sentences> sentences = new HashMap<>();
    }

    /** A report being written. */
    public static Dossier draft(Report report, Optional<Report> last) {
        return new Dossier(report, last.map(List::of).orElse(List.of()), false, Set.of(), Optional.empty());
    }

    /** A report as published. */
    public static Dossier published(Report report, List<Report> earlier) {
        return new Dossier(report, earlier, true, Set.of(), Optional.empty());
    }

    public Dossier without(Set<String> unreadFields) {
        return new Dossier(report, earlier, published, Set.copyOf(unreadFields), deadline, rollup, most, texts);
    }

    public Dossier due(LocalDate day) {
        return new Dossier(report, earlier, published, unread, Optional.of(day), rollup, most, texts);
    }

    /** The same beside what the agencies below published, added up, where there is such a sum. */
    public Dossier addingUp(Optional<Rollup> sums) {
        return new Dossier(report, earlier, published, unread, deadline, sums, most, texts);
    }

    /** The same looked at as far as is left, which it uses up. */
    public Dossier within(Allowance allowance) {
        var bounded = new Dossier(report, earlier, published, unread, deadline, rollup, allowance.most(), new DossierTexts());
        var left = bounded.unlooked();
        allowance.use(report.format().prose().stream().filter(field -> !left.contains(field)).mapToLong(field -> report.text(field).length()).sum());
        return bounded;
    }

    /** Whether it is looked at less far than a report by itself would be. */
    public boolean isBesideOthers() {
        return most < MOST_PROSE;
    }

    Optional<Rollup> rollup() {
        return rollup;
    }

    public Report report() {
        return report;
    }

    /** Earlier years' reports, newest first. */
    List<Report> earlier() {
        return earlier;
    }

    boolean published() {
        return published;
    }

    Set<String> unread() {
        return unread;
    }

    Optional<LocalDate> deadline() {
        return deadline;
    }

    /** The report of the year before, if that is among the earlier ones. */
    Optional<Report> last() {
        return earlier.stream().filter(r -> r.year() == report.year() - 1).findFirst();
    }

    /** The report's prose, as far as it is looked at: see {@link #unlooked}. */
    List<Passage> passages() {
        if (texts.passages == null) {
            var left = unlooked();
            texts.passages = Passage.of(report, left);
        }
        return texts.passages;
    }

    /**
     * Fields whose prose is not looked at, because those before them in the report already have {@link #MOST_PROSE} characters
     * with theirs, or as many as others left of an {@link Allowance}. Checks take steps in proportion to what they look at, so this bounds all work on one report.
     */
    public Set<String> unlooked() {
        var left = new LinkedHashSet<String>();
        long prose = 0;
        for (var field : report.format().prose()) {
            int length = report.text(field).length();
            if (prose + length > most) {
                left.add(field);
            } else {
                prose += length;
            }
        }
        return left;
    }

    /** Whether the report speaks of more than the agency itself anywhere: 全县, 所属. */
    boolean speaksOfMore() {
        if (texts.more == null) {
            var words = Formats.rules().wholeScopes();
            texts.more = passages().stream().anyMatch(p -> words.stream().anyMatch(p.text()::contains));
        }
        return texts.more;
    }

    /** The amounts of a passage that speak of cells. */
    List<Spoken> spoken(Passage passage) {
        return texts.spoken.computeIfAbsent(passage.field(), f -> FigureGrammar.of(report).in(passage));
    }

    /** A text's sentences, this year's or an earlier one's. */
    Sentences sentences(String text) {
        return texts.sentences.computeIfAbsent(text, t -> Sentences.of(t, Repetition.SHORTEST));
    }
}

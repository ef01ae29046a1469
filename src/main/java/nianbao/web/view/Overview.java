package nianbao.web.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.check.AllChecks;
import nianbao.check.SectionStatus;
import nianbao.check.finding.Finding;
import nianbao.check.rule.Allowance;
import nianbao.check.rule.Dossier;
import nianbao.format.Section;
import nianbao.format.Severity;
import nianbao.inspect.Inspection;
import nianbao.report.Report;
import nianbao.report.Totals;
import nianbao.store.edit.Explanation;
import nianbao.store.edit.Explanations;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.Reports;
import nianbao.store.report.Rollups;
import nianbao.store.report.Snapshot;
import org.jboss.logging.Logger;

/** How far a report is, section by section; computed from its fields whenever it is asked. */
@ApplicationScoped
public class Overview {

    private static final Logger LOG = Logger.getLogger(Overview.class);

    private final Reports reports;
    private final Explanations explanations;
    private final Rollups rollups;

    Overview(Reports reports, Explanations explanations, Rollups rollups) {
        this.reports = reports;
        this.explanations = explanations;
        this.rollups = rollups;
    }

    /** A finding, and why it stands: {@code null} while nobody has said. */
    public record Known(Finding finding, Explanation explanation) {

        public boolean isOpen() {
            return explanation == null;
        }
    }

    /** One section's standing. {@code findings} holds those that are explained too. */
    public record SectionProgress(Section section, SectionStatus status, List<Known> findings, int unconfirmed) {

        public List<Finding> open() {
            return findings.stream().filter(Known::isOpen).map(Known::finding).toList();
        }

        /** Whether its text is missing, and must not be. */
        public boolean lacksText(Report report) {
            return section.kind() == Section.SectionKind.PROSE && !section.optional() && report.isBlank(section.code());
        }

        /** The lines that are missing. */
        public List<Section.SectionLine> blankLines(Report report) {
            return section.lines().stream().filter(line -> report.isBlank(line.code())).toList();
        }

        /** How much is still to be entered, or was taken over and looked at by nobody. */
        int toFill(Report report) {
            return status.toFill().size() + (lacksText(report) ? 1 : 0) + blankLines(report).size() + unconfirmed;
        }

        /** Whether nothing that a report must have is missing, and nothing was taken over unseen. */
        boolean isFilled(Report report) {
            return toFill(report) == 0;
        }
    }

    /**
     * All of it.
     *
     * @param report  as it reads
     * @param typed   as entered, totals not filled in
     * @param reasons given for findings, by finding; also those whose values have changed since
     */
    public record Progress(Report report, Report typed, List<SectionProgress> parts, Map<String, Explanation> reasons) {

        public SectionProgress part(Section section) {
            return parts.stream().filter(p -> p.section() == section).findFirst().orElseThrow();
        }

        /** The field by which a finding can be put right: its first that is no total which computes itself. */
        public String place(Finding finding) {
            return finding.fields().stream().filter(field -> !Totals.isComputed(typed, field)).findFirst().orElse(finding.field());
        }

        public int done() {
            return (int) parts.stream().filter(p -> p.status().state() == SectionStatus.SectionState.DONE
                    || p.status().state() == SectionStatus.SectionState.REMARKED && p.isFilled(report)).count();
        }

        public int count(Severity severity) {
            return AllChecks.count(parts.stream().flatMap(p -> p.open().stream()).toList(), severity);
        }

        public int explained() {
            return (int) parts.stream().flatMap(p -> p.findings().stream()).filter(k -> !k.isOpen()).count();
        }

        public int toFill() {
            return parts.stream().mapToInt(p -> p.toFill(report)).sum();
        }

        /**
         * Whether it may be handed in, the one rule everywhere: no error stands that nobody has explained, nothing is missing,
         * nothing was taken over unseen. Warnings are for the reviewer to read.
         */
        public boolean isReady() {
            return count(Severity.ERROR) == 0 && parts.stream().allMatch(part -> part.isFilled(report));
        }

        public String style() {
            return isReady() ? "wait" : count(Severity.ERROR) > 0 ? "bad" : "busy";
        }

        public String label() {
            return isReady() ? "待送审" : count(Severity.ERROR) > 0 ? "有错误 " + count(Severity.ERROR) : "填写中";
        }
    }

    /** Figures of the whole, whatever its state. */
    public Tally tally(StoredReport stored) {
        return tally(stored, UnaryOperator.identity());
    }

    /** The same beside others of its agency. */
    public Tally tally(StoredReport stored, Allowance allowance) {
        return tally(stored, dossier -> dossier.within(allowance));
    }

    private Tally tally(StoredReport stored, UnaryOperator<Dossier> bounded) {
        return counting(stored, bounded).tally().get();
    }

    /**
     * The figures of a report, still to be made: all that they need of the database has been asked.
     *
     * @param characters of all texts that are looked at, earlier years' included
     */
    public record Counting(long characters, Supplier<Tally> tally) {

        private static Counting of(Report report, List<Report> earlier, Supplier<Tally> tally) {
            return new Counting(Stream.concat(Stream.of(report), earlier.stream()).flatMap(r -> r.fields().values().stream())
                    .mapToLong(String::length).sum(), tally);
        }
    }

    /** The same in two steps, for who must not hold a transaction while texts are looked at. */
    public Counting counting(StoredReport stored) {
        return counting(stored, UnaryOperator.identity());
    }

    private Counting counting(StoredReport stored, UnaryOperator<Dossier> bounded) {
        var earlier = reports.earlier(stored);
        if (stored.isPublished()) {
            var printed = reports.whole(stored);
            var reasons = explanations.of(stored.id);
            return Counting.of(printed, earlier,
                    () -> Tally.published(known(Inspection.of(bounded.apply(Dossier.published(printed, earlier))), reasons)));
        }
        var draft = draft(stored, reports.load(stored), earlier);
        return Counting.of(draft.typed(), earlier, () -> Tally.of(draft.progress(bounded)));
    }

    /** What is wrong in a published report, as it was printed. */
    public List<Finding> published(StoredReport stored, Report printed) {
        return Inspection.of(Dossier.published(printed, reports.earlier(stored)));
    }

    /** Findings with the reasons given for them. */
    public List<Known> known(StoredReport stored, List<Finding> findings) {
        return known(findings, explanations.of(stored.id));
    }

    private static List<Known> known(List<Finding> findings, Map<String, Explanation> reasons) {
        return findings.stream().map(f -> known(f, reasons)).toList();
    }

    private static Known known(Finding finding, Map<String, Explanation> reasons) {
        return new Known(finding, finding.isExplainable() ? reasons.get(finding.identity()) : null);
    }

    public Progress of(StoredReport stored) {
        return of(stored, UnaryOperator.identity());
    }

    /** The same beside others of its agency. */
    public Progress of(StoredReport stored, Allowance allowance) {
        return of(stored, dossier -> dossier.within(allowance));
    }

    private Progress of(StoredReport stored, UnaryOperator<Dossier> bounded) {
        return draft(stored, reports.load(stored), reports.earlier(stored)).progress(bounded);
    }

    /** @param earlier earlier years' reports, see {@link Reports#earlier} */
    public Progress of(StoredReport stored, Snapshot snapshot, List<Report> earlier) {
        return draft(stored, snapshot, earlier).progress(UnaryOperator.identity());
    }

    private Draft draft(StoredReport stored, Snapshot snapshot, List<Report> earlier) {
        var unread = snapshot.fields().entrySet().stream().filter(f -> f.getValue().source != null).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var deadline = Optional.of(stored.agency.kind.deadline(stored.year));
        var below = Optional.of(stored).filter(s -> s.agency.kind.isGovernment()).map(s -> rollups.of(s).rollup());
        return new Draft(snapshot.report(), unread, explanations.of(stored.id),
                report -> new Dossier(report, earlier, false, unread, deadline).addingUp(below));
    }

    /** All that is needed of the database to see how far a draft is. */
    private record Draft(Report typed, Set<String> unread, Map<String, Explanation> reasons, Function<Report, Dossier> dossier) {

        Progress progress(UnaryOperator<Dossier> bounded) {
            var report = totalled(typed);
            var findings = Inspection.of(bounded.apply(dossier.apply(report))).stream()
                    .map(f -> known(f, reasons))
                    .collect(Collectors.groupingBy(k -> AllChecks.section(k.finding(), report.format())));
            var parts = new ArrayList<SectionProgress>();
            for (var section : report.format().sections()) {
                int unconfirmed = (int) report.format().entries(section).stream().filter(unread::contains).count();
                var found = findings.getOrDefault(section, List.of());
                var open = found.stream().filter(Known::isOpen).map(Known::finding).toList();
                parts.add(new SectionProgress(section, SectionStatus.of(section, report, open, unconfirmed > 0), found, unconfirmed));
            }
            return new Progress(report, typed, List.copyOf(parts), reasons);
        }
    }

    /** With its totals; as it was typed where they cannot be made, so that the pages that would mend it are shown. */
    private static Report totalled(Report typed) {
        try {
            return typed.withTotals();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warnf(e, "Totals of %s %d could not be made", typed.agency(), typed.year());
            return typed;
        }
    }
}

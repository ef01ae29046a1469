package nianbao.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.report.Report;
import nianbao.report.Rollup;

/**
 * What a check may look at.
 *
 * @param report    the report, its totals filled if it is a draft
 * @param earlier   earlier years' reports of the same agency, newest first
 * @param published whether the report is complete as it stands: then what is missing is a fault, and blanks are printed
 * @param unread    fields taken over from last year that nobody has looked at yet: that they are last year's is known
 * @param deadline  the last day to publish it, where that is known
 * @param rollup    what the agencies below published, added up, where the report is to say the same
 */
public record Dossier(Report report, List<Report> earlier, boolean published, Set<String> unread,
                      Optional<LocalDate> deadline, Optional<Rollup> rollup) {

    public Dossier {
        earlier = earlier.stream().filter(r -> r.year() < report.year())
                .sorted((a, b) -> Integer.compare(b.year(), a.year())).toList();
        unread = Set.copyOf(unread);
    }

    /** One that adds nothing up. */
    public Dossier(Report report, List<Report> earlier, boolean published, Set<String> unread, Optional<LocalDate> deadline) {
        this(report, earlier, published, unread, deadline, Optional.empty());
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
        return new Dossier(report, earlier, published, unreadFields, deadline, rollup);
    }

    public Dossier due(LocalDate day) {
        return new Dossier(report, earlier, published, unread, Optional.of(day), rollup);
    }

    public Dossier addingUp(Optional<Rollup> sums) {
        return new Dossier(report, earlier, published, unread, deadline, sums);
    }

    /** The report of the year before, if that is among the earlier ones. */
    public Optional<Report> last() {
        return earlier.stream().filter(r -> r.year() == report.year() - 1).findFirst();
    }
}

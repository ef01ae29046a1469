package nianbao.web.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.check.CellChange;
import nianbao.format.Section;
import nianbao.report.Figure;
import nianbao.report.Part;
import nianbao.report.Report;
import nianbao.report.Sum;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.Reports;
import nianbao.store.report.ReportsBelow.AddedReport;
import nianbao.store.report.ReportsBelow;
import nianbao.store.report.Rollups;
import nianbao.web.frame.Moments;
import nianbao.web.frame.OpenSide;
import nianbao.web.frame.Paths;
import nianbao.web.view.ReportHead;

/** Makes the pages of a government's sums. */
@ApplicationScoped
public class RollupPageMaker {

    /** Names of agencies in one sentence. */
    private static final int MOST_NAMES = 5;
    private static final String SAME = "same";
    private static final String BLANK = "blank";

    private final Rollups rollups;
    private final Reports reports;
    private final OpenSide publicSide;
    private final Clock clock;

    RollupPageMaker(Rollups rollups, Reports reports, OpenSide publicSide, Clock clock) {
        this.rollups = rollups;
        this.reports = reports;
        this.publicSide = publicSide;
        this.clock = clock;
    }

    /**
     * @param all        whether to list cells that agree
     * @param writes     whether the visitor writes this report
     * @param supervises whether the visitor may open the reports of those below
     */
    RollupPage page(StoredReport stored, boolean all, boolean writes, boolean supervises, String message) {
        var below = rollups.of(stored);
        var snapshot = reports.load(stored);
        var report = reports.whole(stored);
        var summed = rollups.summed(stored);
        boolean writable = writes && stored.isEditable() && !below.parts().isEmpty();
        var tables = new ArrayList<RollupPage.RollupTable>();
        var counts = RollupPage.RollupCounts.NONE;
        for (var section : report.format().sections()) {
            if (section.kind() != Section.SectionKind.TABLE || below.parts().isEmpty()) {
                continue;
            }
            var lines = new ArrayList<RollupPage.RollupLine>();
            for (var code : report.format().fields(section)) {
                var sum = below.rollup().sums().get(code);
                if (sum != null) {
                    boolean free = snapshot.report().isBlank(code) || summed.contains(code);
                    lines.add(line(sum, below, report, writable && !free, Paths.report(stored)));
                    counts = counts.plus(counted(sum, snapshot.report().text(code), free));
                }
            }
            tables.add(table(section, lines, all));
        }
        return new RollupPage(ReportHead.of(stored, report.title()), below(below, stored, supervises), stale(stored, below),
                new RollupPage.Entering(writable, snapshot.version()), counts, all, tables, message);
    }

    /** @param free whether nobody filled the cell with something of his own */
    private static RollupPage.RollupCounts counted(Sum sum, String typed, boolean free) {
        boolean enters = sum.isKnown() && !sum.total() && !sum.is(Figure.of(typed));
        return new RollupPage.RollupCounts(enters && free ? 1 : 0, enters && !free ? 1 : 0, sum.isKnown() || sum.total() ? 0 : 1);
    }

    private RollupPage.RollupParts below(ReportsBelow below, StoredReport stored, boolean supervises) {
        return new RollupPage.RollupParts(parts(below, supervises), absent(below, stored.year, supervises), closed(below),
                editions(below, stored, supervises));
    }

    /** What has changed since sums were last entered into a draft, in words; {@code null} when nothing has. */
    String stale(StoredReport stored) {
        return stale(stored, rollups.of(stored));
    }

    private String stale(StoredReport stored, ReportsBelow below) {
        var since = rollups.since(stored, below);
        if (!stored.isEditable() || !since.isStale()) {
            return null;
        }
        var words = new ArrayList<String>();
        if (!since.added().isEmpty()) {
            words.add("新公布 " + names(since.added()));
        }
        if (!since.changed().isEmpty()) {
            words.add("更正 " + names(since.changed()));
        }
        if (since.gone() > 0) {
            words.add("不再隶属的 " + since.gone() + " 个");
        }
        return "上次写入汇总数（" + since.entered() + " 个机关）以后，" + String.join("；", words) + "。";
    }

    private static String names(List<AddedReport> published) {
        return published.size() + " 个（" + published.stream().limit(MOST_NAMES).map(AddedReport::agency).collect(Collectors.joining("、"))
                + (published.size() > MOST_NAMES ? "等" : "") + "）";
    }

    /** What a press enters and what agrees needs nobody's eye: it is counted, not listed, unless it is asked for. */
    private static RollupPage.RollupTable table(Section section, List<RollupPage.RollupLine> lines, boolean all) {
        int equal = count(lines, SAME), blank = count(lines, BLANK);
        var looked = lines.stream().filter(line -> !line.style().equals(SAME) && !line.style().equals(BLANK)).toList();
        var summary = Stream.of(looked.isEmpty() ? "" : looked.size() + " 格要看", blank == 0 ? "" : blank + " 格空白",
                equal == 0 ? "" : equal == lines.size() ? "全部 " + equal + " 格一致" : equal + " 格一致");
        var left = Stream.of(blank == 0 ? "" : blank + " 格空白，可以写入汇总数", equal == 0 ? "" : equal + " 格与汇总数一致");
        return new RollupPage.RollupTable(section.code(), section.title(), joined(summary, "，"), all ? lines : looked, all ? "" : joined(left, "；"));
    }

    private static int count(List<RollupPage.RollupLine> lines, String style) {
        return (int) lines.stream().filter(line -> line.style().equals(style)).count();
    }

    private static String joined(Stream<String> words, String between) {
        return words.filter(w -> !w.isEmpty()).collect(Collectors.joining(between));
    }

    private static RollupPage.RollupLine line(Sum sum, ReportsBelow below, Report report, boolean filled, String base) {
        var code = sum.cell().code();
        var text = report.text(code);
        var figure = Figure.of(text);
        var excess = sum.excess(figure);
        var style = !sum.isKnown() ? "none" : figure.isBlank() ? BLANK : sum.is(figure) ? SAME : "rel";
        var difference = excess == null ? CellChange.NO_PERCENT : excess.signum() == 0 ? "0" : signed(excess) + sum.unit();
        return new RollupPage.RollupLine(code, sum.cell().name(), base + "/sums/" + code, style,
                new RollupPage.Figures(sum.text(), text, difference), trouble(sum, below), filled && style.equals("rel") && !sum.total());
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + Figure.plain(number);
    }

    private static String trouble(Sum sum, ReportsBelow below) {
        var unadded = sum.unadded();
        if (sum.isKnown()) {
            return "";
        }
        return sum.total() ? "有几项还加不出来" : unadded.stream().limit(MOST_NAMES).map(part -> below.parts().get(part.place()).agency() + shown(part))
                .collect(Collectors.joining("；")) + (unadded.size() > MOST_NAMES ? "；等 " + unadded.size() + " 个机关" : "");
    }

    private static String shown(Part part) {
        return part.trouble().label() + (part.text().isBlank() ? "" : "“" + part.text() + "”");
    }

    private List<RollupPage.RollupAgency> parts(ReportsBelow below, boolean supervises) {
        return below.parts().stream().map(p -> new RollupPage.RollupAgency(p.agency(), path(p, supervises),
                p.state() == StoredReport.ReportState.PUBLISHED ? "" : "正在更正，按已公布的第 " + p.key().number() + " 版汇总")).toList();
    }

    private List<RollupPage.RollupAgency> absent(ReportsBelow below, int year, boolean supervises) {
        return below.absent().stream().map(a -> new RollupPage.RollupAgency(a.agency(),
                supervises && a.state() != null ? Paths.report(a.agencyId(), year) : null,
                a.label() + (a.since() == null ? "" : "，" + Moments.of(a.since(), clock) + " 起"))).toList();
    }

    private static List<RollupPage.RollupAgency> closed(ReportsBelow below) {
        return below.closed().stream().map(a -> new RollupPage.RollupAgency(a.agency(), null, Moments.date(a.on()) + "撤销"
                + (a.successor() == null ? "" : "，由" + a.successor() + "承接"))).toList();
    }

    private List<RollupPage.RollupAgency> editions(ReportsBelow below, StoredReport stored, boolean supervises) {
        return below.parts().stream().filter(p -> p.format() != stored.format())
                .map(p -> new RollupPage.RollupAgency(p.agency(), path(p, supervises), p.format().name())).toList();
    }

    /** Who does not supervise reads what everybody reads. */
    private String path(AddedReport part, boolean supervises) {
        return supervises ? Paths.report(part.agencyId(), part.year()) : publicSide.isOpen() ? OpenSide.path(part.agencyId(), part.year()) : null;
    }

    /** @return empty when the edition has no such cell that can be added */
    Optional<RollupPage.CellParts> parts(StoredReport stored, String field, boolean supervises) {
        var below = rollups.of(stored);
        return Optional.ofNullable(below.rollup().sums().get(field)).map(sum -> {
            var shares = new ArrayList<RollupPage.AgencyShare>();
            var parts = below.rollup().parts(field);
            for (var part : parts) {
                var published = below.parts().get(part.place());
                var path = path(published, supervises);
                shares.add(new RollupPage.AgencyShare(published.agency(), path == null ? null : path + "#f-" + field,
                        part.text().isBlank() ? CellChange.NO_PERCENT : part.text(),
                        part.isAdded() ? "" : part.trouble().label()));
            }
            var text = reports.whole(stored).text(field);
            return new RollupPage.CellParts(Paths.report(stored), stored.year, sum.cell().name(), unit(sum), sum.text(), text, note(sum, parts), shares);
        });
    }

    private static String unit(Sum sum) {
        return sum.cell().unit() == null ? "" : sum.cell().unit();
    }

    private static String note(Sum sum, List<Part> parts) {
        if (!sum.total()) {
            return sum.isKnown() ? null : "有机关的数不能相加，没有得出汇总数。请有关机关更正，或者问明后自己填写，并说明原因。";
        }
        boolean printed = !parts.isEmpty() && parts.stream().allMatch(Part::isAdded);
        var total = printed ? parts.stream().map(Part::number).reduce(BigDecimal.ZERO, BigDecimal::add) : null;
        var words = "总计由各项的汇总数相加得出。";
        return total == null || !sum.isKnown() || total.compareTo(sum.number()) == 0 ? words
                : words + "各机关所报的总计相加为 " + Figure.plain(total) + "，与此不同：有机关的总计与它的各项不符。";
    }
}

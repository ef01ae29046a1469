package nianbao.web.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.check.CellChange;
import nianbao.check.LastYearComparison;
import nianbao.check.text.ParagraphChange;
import nianbao.check.text.TextDiff;
import nianbao.report.Prefill;
import nianbao.report.Report;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.Reports;
import nianbao.web.frame.Paths;
import nianbao.web.handover.LastYearPage.ComparedParagraph;
import nianbao.web.handover.LastYearPage.ComparedRun;
import nianbao.web.handover.LastYearPage.LastYearLine;
import nianbao.web.view.ReportHead;

/** Makes the page that sets a report beside last year's. */
@ApplicationScoped
public class LastYearPageMaker {

    /** From here on most of a text stands as it stood. */
    private static final int MUCH = 50;

    private final Reports reports;

    LastYearPageMaker(Reports reports) {
        this.reports = reports;
    }

    LastYearPage page(StoredReport stored, boolean all) {
        var list = Paths.reports(stored.agency) + "/";
        int lastYear = stored.year - 1;
        Optional<Report> last = reports.lastYear(stored);
        if (last.isEmpty()) {
            return new LastYearPage(ReportHead.of(stored), new LastYearPage.Last(lastYear, null, false), all, 0,
                    new LastYearPage.RepetitionView(null, false), List.of(), List.of());
        }
        var years = LastYearComparison.of(last.get(), reports.whole(stored));
        var notes = new ArrayList<>(Prefill.lost(years.last(), years.report()));
        years.apart().forEach(section -> notes.add("“" + section.title() + "”在" + lastYear + "年的格式里没有对应的项目，没有对比。"));
        // Of an agency that was merged into this one: its report is compared, and stays its own.
        var whose = reports.storedLastYear(stored).map(s -> s.agency).orElse(stored.agency);
        boolean own = whose.id.equals(stored.agency.id);
        if (!own) {
            notes.addFirst(lastYear + "年的是并入本机关的“" + whose.name + "”的报告。");
        }
        var parts = years.parts().stream().map(p -> part(p, all, lastYear)).toList();
        int differing = years.parts().stream().mapToInt(LastYearPageMaker::differing).sum();
        var problems = years.problems();
        var repetition = new LastYearPage.RepetitionView(problems.map(p -> verdict(p, years)).orElse(null),
                problems.filter(p -> p.repetition().percent() >= MUCH).isPresent());
        return new LastYearPage(ReportHead.of(stored), new LastYearPage.Last(lastYear, own ? list + lastYear : null, true), all, differing,
                repetition, notes, parts);
    }

    private static String verdict(LastYearComparison.ComparedPart part, LastYearComparison years) {
        var title = "“" + part.section().title() + "”";
        if (years.report().isBlank(part.section().code())) {
            return title + "本年还没有写。";
        }
        if (years.last().isBlank(part.section().code())) {
            return title + "上年没有写，无从对比。";
        }
        int sentences = part.repetition().sentences().size();
        if (sentences == 0) {
            return title + "没有与" + years.last().year() + "年相同的句子。";
        }
        int percent = part.repetition().percent();
        return title + "有 " + percent + "% 的文字（" + sentences + " 句）与" + years.last().year() + "年相同。"
                + (percent >= MUCH ? "请写本年的具体问题、数字和事例。" : "");
    }

    private static int differing(LastYearComparison.ComparedPart part) {
        return (int) (part.cells().stream().filter(LastYearPageMaker::differs).count()
                + part.paragraphs().stream().filter(p -> p.kind() != ParagraphChange.ParagraphChangeKind.SAME).count());
    }

    private static boolean differs(CellChange cell) {
        return cell.kind() == CellChange.CellChangeKind.CHANGED || cell.kind() == CellChange.CellChangeKind.NONE && !cell.before().equals(cell.now());
    }

    private static LastYearPage.LastYearPart part(LastYearComparison.ComparedPart part, boolean all, int lastYear) {
        boolean table = part.repetition() == null;
        int total = table ? part.cells().size() + part.paragraphs().size() : part.paragraphs().size();
        int differing = differing(part);
        var unit = !table ? " 段" : part.paragraphs().isEmpty() ? " 格" : " 处";
        var summary = (total == 0 ? "两年都没有写" : differing == 0 ? "全部 " + total + unit + "相同" : differing + unit + "不同")
                + (part.other() > 0 ? "，另有 " + part.other() + " 格是" + lastYear + "年的格式没有的" : "");
        var equal = all || differing == total || differing == 0 ? "" : "其余 " + (total - differing) + unit + "相同";
        var lines = part.cells().stream().filter(c -> all || differs(c)).map(LastYearPageMaker::line).toList();
        var paragraphs = part.paragraphs().stream().filter(p -> all || p.kind() != ParagraphChange.ParagraphChangeKind.SAME)
                .map(LastYearPageMaker::paragraph).toList();
        return new LastYearPage.LastYearPart(part.section().code(), part.section().title(), table, summary, equal, lines, paragraphs);
    }

    private static LastYearLine line(CellChange cell) {
        var style = switch (cell.kind()) {
            case SAME -> "same";
            case CHANGED -> cell.change().startsWith("+") ? "up" : "down";
            case NONE -> "none";
        };
        var change = cell.kind() == CellChange.CellChangeKind.SAME ? "0" : cell.kind() == CellChange.CellChangeKind.NONE ? CellChange.NO_PERCENT
                : cell.change();
        return new LastYearLine(cell.name(), cell.before(), cell.now(), change, cell.percent(), style);
    }

    private static ComparedParagraph paragraph(ParagraphChange change) {
        var kind = change.kind();
        return switch (kind) {
            case SAME -> new ComparedParagraph("same", change.before().equals(change.now()) ? "相同" : "相同（只有年份或标点不同）",
                    whole(change.before(), TextDiff.DiffKind.SAME), whole(change.now(), TextDiff.DiffKind.SAME));
            case NEW -> new ComparedParagraph("new", "新写", List.of(), whole(change.now(), TextDiff.DiffKind.SAME));
            case DROPPED -> new ComparedParagraph("dropped", "本年删去", whole(change.before(), TextDiff.DiffKind.SAME), List.of());
            case CHANGED -> new ComparedParagraph("changed", "改过", side(change, TextDiff.DiffKind.GONE), side(change, TextDiff.DiffKind.NEW));
        };
    }

    private static List<ComparedRun> whole(String text, TextDiff.DiffKind kind) {
        return List.of(new ComparedRun(text, kind));
    }

    private static List<ComparedRun> side(ParagraphChange change, TextDiff.DiffKind own) {
        return change.runs().stream().filter(r -> r.kind() == TextDiff.DiffKind.SAME || r.kind() == own)
                .map(r -> new ComparedRun(r.text(), r.kind())).toList();
    }
}

package nianbao.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nianbao.check.finding.Finding;
import nianbao.check.finding.Finding.Fix;
import nianbao.check.relation.CellFault;
import nianbao.check.relation.Verdict;
import nianbao.check.relation.Wording;
import nianbao.check.text.Excerpt;
import nianbao.format.Formats;
import nianbao.format.Section;
import nianbao.report.Figure;
import nianbao.report.Report;

/** What is wrong with single cells. */
public final class CellChecks {

    private CellChecks() {
    }

    public static void faults(Dossier it, Consumer<Finding> out) {
        var report = it.report();
        for (var cell : report.format().cells().values()) {
            var text = report.text(cell.code());
            var fault = CellFault.of(cell.type(), text);
            if (fault == null || fault == CellFault.BLANK || isInherited(fault, cell.code(), report)) {
                continue;
            }
            var plain = fault.mended(cell.type(), text);
            var message = cell.name() + "：" + fault.message().replace("{text}", Excerpt.start(text));
            var advice = fault.advice().replace("{plain}", String.valueOf(plain));
            var fix = plain != null ? new Fix[]{new Fix(cell.code(), plain, Wording.BECOMES.with("value", plain))} : new Fix[0];
            out.accept(Finding.of(fault.severity(), fault.code(), List.of(cell.code()), message, advice, fix));
        }
    }

    /** A total that is the sum of its parts is as wrong as they are: said once, where it was entered. */
    private static boolean isInherited(CellFault fault, String field, Report report) {
        var relation = report.format().totals().get(field);
        return (fault == CellFault.NEGATIVE || fault == CellFault.FRACTION) && relation != null
                && Verdict.of(relation, report).state() == Verdict.VerdictState.HOLDS;
    }

    /** Blanks in published tables, one finding a report. In a draft they are just still to be filled. */
    public static void blanks(Dossier it, Consumer<Finding> out) {
        var format = it.report().format();
        var blank = new ArrayList<String>();
        var places = new ArrayList<String>();
        for (var section : format.sections()) {
            if (!it.published() || section.kind() != Section.SectionKind.TABLE) {
                continue;
            }
            var here = format.cells(section).stream().filter(c -> c.type().isNumber()
                    && it.report().fields().containsKey(c.code()) && it.report().isBlank(c.code())).toList();
            if (!here.isEmpty()) {
                var first = here.getFirst().name();
                places.add(section.title() + "：" + (here.size() == 1 ? first : first + "等 " + here.size() + " 格"));
                here.forEach(cell -> blank.add(cell.code()));
            }
        }
        if (!blank.isEmpty()) {
            out.accept(Finding.of("cell.blank", blank, String.join("；", places) + "是空白", "没有的填 0；漏填的补上。"));
        }
    }

    /** 规章 in the report of an agency that cannot make them. */
    public static void rules(Dossier it, Consumer<Finding> out) {
        var agency = it.report().agency();
        var rules = Formats.rules();
        if (rules.makers().matcher(agency).find() || !rules.noMakers().matcher(agency).find()) {
            return;
        }
        for (var field : it.report().format().speech().ruleCells()) {
            var figure = it.report().figure(field);
            if (figure.signum() > 0) {
                out.accept(Finding.of("cell.rules", List.of(field), it.report().format().nameOf(field) + "填 "
                        + figure.plain() + "，但本机关一般没有制定规章的权限", "请核对是否把行政规范性文件计入了规章。"));
            }
        }
    }
}

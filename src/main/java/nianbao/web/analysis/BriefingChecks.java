package nianbao.web.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.analysis.Briefing;
import nianbao.analysis.BriefingFigures;
import nianbao.analysis.Group;
import nianbao.analysis.Measures;
import nianbao.check.AllChecks;
import nianbao.check.rule.Check;
import nianbao.check.rule.Dossier;
import nianbao.format.Formats;
import nianbao.report.Report;

/** What is wrong with a briefing: figures without a source, and what the checks of a report's prose find in it as it is read. */
final class BriefingChecks {

    private static final Map<String, Check> CHECKS = AllChecks.named(Measures.ALL.checks());

    private BriefingChecks() {
    }

    static List<String> of(String office, Group group, String text) {
        var faults = new ArrayList<>(Briefing.faults(text, group));
        faults.addAll(prose(office, group.year(), new BriefingFigures(group).render(text)));
        return faults;
    }

    /** As if it stood in the report of its year. */
    private static List<String> prose(String office, int year, String words) {
        var format = Formats.ofYear(year).orElseThrow();
        var field = format.prose().getFirst();
        var report = new Report(format, office, year, Map.of(field, words));
        return AllChecks.all(Dossier.draft(report, Optional.empty()), CHECKS).stream()
                .map(finding -> finding.message().replace(format.nameOf(field) + "：", "") + "。" + finding.detail()).toList();
    }
}

package nianbao.check;

import java.util.List;
import nianbao.check.finding.Finding;
import nianbao.format.Section;
import nianbao.format.Severity;
import nianbao.report.Report;

/**
 * How far a section is, computed from the report each time it is asked.
 *
 * @param errors   must be put right or explained before the report is handed in
 * @param warnings are only remarked: they never look like errors, and keep nothing from being handed in
 * @param toFill   cells still blank
 */
public record SectionStatus(SectionState state, int errors, int warnings, List<String> toFill) {

    public enum SectionState {
        EMPTY("未填写", "none"), BUSY("填写中", "busy"), PROBLEM("有错误", "bad"), REMARKED("有提醒", "warn"), DONE("已完成", "done");

        private final String label;
        private final String style;

        SectionState(String label, String style) {
            this.label = label;
            this.style = style;
        }

        public String label() {
            return label;
        }

        public String style() {
            return style;
        }
    }

    public String label() {
        return switch (state) {
            case PROBLEM -> state.label() + " " + errors;
            case REMARKED -> state.label() + " " + warnings;
            default -> state.label();
        };
    }

    public int problems() {
        return errors + warnings;
    }

    /**
     * @param findings    the section's own
     * @param unconfirmed whether something in it came from last year and nobody has looked at it yet
     */
    public static SectionStatus of(Section section, Report report, List<Finding> findings, boolean unconfirmed) {
        int errors = AllChecks.count(findings, Severity.ERROR), warnings = AllChecks.count(findings, Severity.WARNING);
        var toFill = AllChecks.toFill(section, report);
        var fields = report.format().fields(section);
        boolean empty = fields.stream().allMatch(report::isBlank);
        SectionState state;
        if (errors > 0) {
            state = SectionState.PROBLEM;
        } else if (warnings > 0) {
            state = SectionState.REMARKED;
        } else if (empty) {
            state = SectionState.EMPTY;
        } else if (!toFill.isEmpty() || unconfirmed || missingLine(section, report)) {
            state = SectionState.BUSY;
        } else {
            state = SectionState.DONE;
        }
        return new SectionStatus(state, errors, warnings, toFill);
    }

    private static boolean missingLine(Section section, Report report) {
        return section.lines().stream().anyMatch(line -> report.isBlank(line.code()));
    }
}

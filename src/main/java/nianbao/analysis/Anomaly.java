package nianbao.analysis;

import java.util.List;

/**
 * Something a reviewer would ask about.
 *
 * @param rule     which rule it is
 * @param subjects whom it concerns
 * @param measure  code of the measure behind it, or "" when whole tables are
 * @param reason   what is unusual, with the figures
 */
public record Anomaly(AnomalyRule rule, List<Subject> subjects, String measure, String reason) {

    /** In the order they are listed. */
    public enum AnomalyRule {
        TENFOLD("变化十倍以上"), NONE("由多到零"), OUTSIDE("占比离群"), REPEATED("与上年完全相同"), TWINS("两家报告相同"), COPIED("段落批量复制"),
        PARTS("与各机关之和不符");

        private final String label;

        AnomalyRule(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}

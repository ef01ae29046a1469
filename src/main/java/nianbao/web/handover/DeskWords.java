package nianbao.web.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.store.edit.StoredReport;
import nianbao.store.edit.StoredReport.ReportState;
import nianbao.store.handover.Handover;
import nianbao.store.handover.Handovers.Bar;
import nianbao.store.handover.Step;
import nianbao.store.who.Role;
import nianbao.web.handover.DeskView.Returned;
import nianbao.web.handover.DeskView.Stage;
import nianbao.web.view.Overview;

/** How desks, the people at them and what they do are called. */
public final class DeskWords {

    /** More names than this are counted. */
    private static final int MOST_NAMES = 3;

    private DeskWords() {
    }

    /** Who has a report in that state. */
    static String holder(ReportState state, Map<Role, List<String>> names) {
        return named(state.desk(), names);
    }

    /** 审核人吴砚、梁序; 审核人（还没有设置，请管理员设置） when there is nobody. */
    static String named(Role role, Map<Role, List<String>> names) {
        var all = names.getOrDefault(role, List.of());
        return all.isEmpty() ? role.label() + "（还没有人，请管理员设置）" : role.label() + some(all);
    }

    private static String some(List<String> names) {
        var first = String.join("、", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? first + "等 " + names.size() + " 人" : first;
    }

    public static String next(ReportState state, Map<Role, List<String>> names) {
        return switch (state) {
            case DRAFT -> "填好后送" + named(Role.REVIEWER, names) + "审核";
            case REVIEW -> "审核后送" + named(Role.SIGNER, names) + "签发";
            case SIGNING -> "签发后即为公布";
            case PUBLISHED -> "";
        };
    }

    static List<Stage> stages(ReportState now, Map<Role, List<String>> names) {
        var stages = new ArrayList<Stage>();
        var labels = List.of("填写", "审核", "签发", "公布");
        var roles = List.of(Role.WRITER, Role.REVIEWER, Role.SIGNER);
        for (var state : ReportState.values()) {
            int at = state.ordinal();
            stages.add(new Stage(labels.get(at), at < roles.size() ? some(names.getOrDefault(roles.get(at), List.of("还没有人"))) : "",
                    at < now.ordinal() || now == ReportState.PUBLISHED ? "past" : "", state == now));
        }
        return stages;
    }

    public static String style(ReportState state) {
        return switch (state) {
            case DRAFT -> "busy";
            case REVIEW, SIGNING -> "wait";
            case PUBLISHED -> "done";
        };
    }

    /** How a report that is not published stands. What was returned and lies untouched is not ready, however full. */
    public static String label(ReportState state, Overview.Progress sections, Returned returned) {
        return state != ReportState.DRAFT ? state.label() : toMend(returned) ? "待修改" : sections.label();
    }

    public static String style(ReportState state, Overview.Progress sections, Returned returned) {
        return state != ReportState.DRAFT ? style(state) : toMend(returned) ? "warn" : sections.style();
    }

    private static boolean toMend(Returned returned) {
        return returned != null && returned.untouched();
    }

    static String heading(List<Step> steps, ReportState state) {
        return steps.contains(Step.SEND_ON) ? "下一步：审核" : steps.contains(Step.PUBLISH) ? "下一步：签发"
                : steps.contains(Step.TAKE_BACK) ? state == ReportState.SIGNING ? "已经送签" : "已经送审" : "可以退回";
    }

    static String words(List<Step> steps, ReportState state, Map<Role, List<String>> names) {
        return steps.contains(Step.SEND_ON) ? "看过全文、检查结果和与上年的对比，送" + named(Role.SIGNER, names) + "签发，或者写明原因退回。"
                : steps.contains(Step.PUBLISH) ? "签发后全文和各种文件固定下来，不再改动；以后要改，只能办理更正。"
                : steps.contains(Step.TAKE_BACK) ? state == ReportState.SIGNING ? "签发、退回以前，可以撤回到审核。" : "审核人送签以前，可以撤回来再改。" : "写明原因，退给填报人修改。";
    }

    static String words(Bar bar, StoredReport stored) {
        return switch (bar) {
            case UNFINISHED -> "还有错误没有改正或者说明，或者还有必填的项空着，下面逐条列出。";
            case OWN_WRITING -> "你在这份报告里填写或者核对过，不能由你一人签发。请本机关另一位负责人签发；"
                    + "只有你一人办理的，请管理员在“机关信息”的“填报人本人能不能签发”里选“可以”。";
            case EARLY -> "统计期限到" + stored.year + "年12月31日，" + (stored.year + 1) + "年1月1日起才能签发公布。";
        };
    }

    /** 负责人梁序; of another agency with its name before. */
    public static String who(Handover handover, StoredReport stored) {
        boolean own = handover.account.agency.id.equals(stored.agency.id);
        return Step.WAYS.stream().filter(w -> w.step() == handover.step && w.from() == handover.from && w.above() != own)
                .findFirst().map(w -> (own ? "" : handover.account.agency.name) + w.role().label()).orElse("") + handover.account.name;
    }
}

package nianbao.web.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import nianbao.store.edit.StoredReport;
import nianbao.store.handover.Handover;
import nianbao.store.handover.Step;
import nianbao.store.who.Account;
import nianbao.web.frame.AgencyMail.Letter;
import nianbao.web.frame.AgencyMail;

/** Tells those on whose desk a report has been laid. Reasons and figures are read after signing in. */
@ApplicationScoped
public class HandoverMail {

    private static final Set<Step> TOLD = Set.of(Step.HAND_IN, Step.SEND_ON, Step.RETURN, Step.CORRECT);

    private final AgencyMail mail;

    HandoverMail(AgencyMail mail) {
        this.mail = mail;
    }

    void tell(StoredReport report, Handover handover, Account who) {
        if (TOLD.contains(handover.step)) {
            var title = report.year + "年政府信息公开工作年度报告";
            mail.send(List.of(new Letter(report.agency.id, Set.of(handover.to.desk()), who.id, asked(handover.step) + "：" + title,
                    report.agency.name + "的" + title + "已由" + who.name + done(handover.step) + "，" + asked(handover.step) + "。")));
        }
    }

    private static String done(Step step) {
        return step == Step.CORRECT ? "开始更正" : step.label();
    }

    private static String asked(Step step) {
        return switch (step) {
            case HAND_IN -> "请审核";
            case SEND_ON -> "请签发";
            default -> "请修改";
        };
    }
}

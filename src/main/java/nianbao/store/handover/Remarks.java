package nianbao.store.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.store.base.FieldRules;
import nianbao.store.edit.EditLog;
import nianbao.store.edit.StoredReport;
import nianbao.store.who.Account;

/** What was said about a report when it was returned, and what came of it. */
@ApplicationScoped
public class Remarks {

    private final EditLog log;
    private final Clock clock;

    Remarks(EditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** A remark, with what came of it; {@code answer} is {@code null} while nothing has. */
    public record Said(Remark remark, RemarkAnswer answer) {

        public boolean isOpen() {
            return answer == null;
        }
    }

    /** All of a report, in their order. */
    @Transactional
    public List<Said> of(long reportId) {
        Map<Remark.RemarkKey, RemarkAnswer> answers = new HashMap<>();
        RemarkAnswer.<RemarkAnswer>list("select a from RemarkAnswer a join fetch a.account left join fetch a.settledBy where a.reportId = ?1", reportId)
                .forEach(a -> answers.put(a.key(), a));
        return Remark.<Remark>list("reportId = ?1 order by handover, number", reportId).stream()
                .map(r -> new Said(r, answers.get(new Remark.RemarkKey(r.reportId, r.handover, r.number)))).toList();
    }

    /** What the report's writer is to deal with: remarks of its last return, and earlier ones that nobody has answered. */
    public List<Said> current(StoredReport report, int handover, int since) {
        return of(report.id).stream().filter(s -> s.remark().handover == handover
                || s.isOpen() && s.remark().handover < handover && s.remark().handover > since).toList();
    }

    /** Their numbers on the page, from 1, of those nobody has answered, in words: 1、3; "" when all are answered. */
    public static String open(List<Said> said) {
        return IntStream.range(0, said.size()).filter(i -> said.get(i).isOpen()).mapToObj(i -> String.valueOf(i + 1)).collect(Collectors.joining("、"));
    }

    /**
     * Ticks a remark, with an answer or without; an earlier answer gives way.
     *
     * @return whether it was done: only while the report is being written
     */
    @Transactional
    public boolean answer(Remark.RemarkKey key, String text, Account who) {
        var report = log.lock(key.reportId());
        if (!report.isEditable() || Remark.findById(key) == null) {
            return false;
        }
        RemarkAnswer answer = RemarkAnswer.findById(key);
        boolean fresh = answer == null;
        if (fresh) {
            answer = new RemarkAnswer();
            answer.reportId = key.reportId();
            answer.handover = key.handover();
            answer.number = key.number();
        }
        answer.text = FieldRules.storable(text);
        answer.account = Account.reference(who.id);
        answer.at = clock.instant();
        answer.settledBy = null;
        answer.settledAt = null;
        if (fresh) {
            answer.persist();
        }
        return true;
    }

    /** Takes an answer back: the remark is open again. */
    @Transactional
    public boolean reopen(Remark.RemarkKey key) {
        return log.lock(key.reportId()).isEditable() && RemarkAnswer.deleteById(key);
    }

    /** An answered remark is settled, for whoever has the report to review or to sign; or no longer. */
    @Transactional
    public boolean settle(Remark.RemarkKey key, boolean settled, Account who) {
        var report = log.lock(key.reportId());
        RemarkAnswer answer = RemarkAnswer.findById(key);
        if (report.isEditable() || report.isPublished() || answer == null) {
            return false;
        }
        answer.settledBy = settled ? Account.reference(who.id) : null;
        answer.settledAt = settled ? clock.instant() : null;
        return true;
    }
}

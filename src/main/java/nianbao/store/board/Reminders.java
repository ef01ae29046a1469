package nianbao.store.board;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nianbao.report.ChineseDate;
import nianbao.store.audit.Audit;
import nianbao.store.audit.AuditEntry.Action;
import nianbao.store.tree.Agencies;
import nianbao.store.tree.Notices;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;

/** Reminds the agencies below one of a report that is due. Each is reminded once a day of a year's report, by whomever. */
@ApplicationScoped
public class Reminders {

    /** Of what the office adds to the usual sentence. */
    public static final int LONGEST_WORDS = 300;

    /** Seconds: an office may remind all of a province at once. */
    private static final int LONG = 300;

    private final Board board;
    private final Notices notices;
    private final Agencies agencies;
    private final Audit audit;
    private final Clock clock;

    Reminders(Board board, Notices notices, Agencies agencies, Audit audit, Clock clock) {
        this.board = board;
        this.notices = notices;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was left for an agency. */
    public record Reminder(long agency, String subject, String text) {
    }

    /**
     * What became of it.
     *
     * @param sent    what was left
     * @param already reminded before, that day
     * @param done    had their report published meanwhile
     * @param unreachable have nobody who could read it and do something: they were left out
     */
    public record ReminderOutcome(List<Reminder> sent, int already, int done, int unreachable) {
    }

    /**
     * Reminds those among {@code to} that stand below an agency and have not published.
     *
     * @param words what is added to the usual sentence; may be blank
     */
    @Transactional
    @TransactionConfiguration(timeout = LONG)
    public ReminderOutcome remind(Agency from, Account who, int year, Collection<Long> to, String words) {
        var sent = new ArrayList<Reminder>();
        int already = 0, done = 0, unreachable = 0;
        var reachable = notices.reachable(to);
        for (var row : board.rows(from.id, year, to)) {
            if (row.standing() == BoardState.PUBLISHED) {
                done++;
                continue;
            }
            if (!reachable.contains(row.agencyId())) {
                unreachable++;
                continue;
            }
            var text = text(row, year, words.strip());
            var agency = agencies.reference(row.agencyId());
            if (notices.send(agency, from, who, year, text)) {
                sent.add(new Reminder(row.agencyId(), "催办：" + year + "年政府信息公开工作年度报告", text));
            } else {
                already++;
            }
        }
        audit.recordAll(who, sent.stream().map(s -> new Audit.ActLine(s.agency(), Action.REMINDED, s.subject(), s.text())).toList());
        return new ReminderOutcome(sent, already, done, unreachable);
    }

    /** What an agency reads. */
    public String text(BoardRow row, int year, String words) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), row.due());
        var due = "公布期限是" + ChineseDate.of(row.due()) + "，"
                + (days > 0 ? "还剩 " + days + " 天" : days == 0 ? "就是今天" : "已过 " + -days + " 天");
        return year + "年政府信息公开工作年度报告" + switch (row.standing()) {
            case NOT_STARTED -> "还没有开始填写";
            case CORRECTING -> "正在更正";
            default -> "现在是" + row.standing().label();
        } + "，" + due + "，请抓紧办理。" + words;
    }
}

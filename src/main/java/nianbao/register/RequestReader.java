package nianbao.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nianbao.register.Request.Answer;
import nianbao.register.Request.Applicant;
import nianbao.register.Request.Dates;
import nianbao.register.Request.Doubt;
import nianbao.register.Request.Origin;
import nianbao.register.sheet.RegisterTable;
import nianbao.register.sheet.Sheet.RegisterLine;
import nianbao.register.sheet.Values;
import nianbao.register.sheet.YearContext;
import nianbao.register.words.ApplicantNames;
import nianbao.register.words.ColumnRole;
import nianbao.register.words.DateText;
import nianbao.register.words.Meaning;
import nianbao.register.words.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A line of a register's table as a request. */
final class RequestReader {

    private final RegisterTable table;
    private final Vocabulary words;
    private final boolean manySheets;
    private final boolean numbered;
    private final boolean answers;

    RequestReader(RegisterTable table, Vocabulary words, boolean manySheets) {
        this.table = table;
        this.words = words;
        this.manySheets = manySheets;
        numbered = table.columns(ColumnRole.OUTCOME).filter(c -> !c.isTicked())
                .anyMatch(c -> table.lines().stream().anyMatch(line -> words.isOfficialNumber(line.at(c.at()))));
        answers = table.has(ColumnRole.ANSWERED);
    }

    /**
     * @param year  of dates that do not say theirs
     * @param month of dates that say only the day; 0 when nothing tells it
     */
    Request read(RegisterLine line, int year, int month) {
        var doubts = new ArrayList<Doubt>();
        var number = table.text(line, ColumnRole.NUMBER);
        var origin = new Origin(manySheets ? table.sheet().name() : "", table.number(), line.number(), number);
        var received = received(table.text(line, ColumnRole.RECEIVED), year, month, doubts);
        var dates = answered(line, received, month, doubts);
        var outcome = outcome(line, dates, doubts);
        if (!answers && received != null && !outcome.isEmpty()) {
            dates = new Dates(received, null, Answer.UNDATED);
        }
        return new Request(origin, dates, applicant(line, doubts), outcome, new CaseReader(table, words).read(line, doubts),
                extended(line), List.copyOf(doubts), table.text(line, ColumnRole.REMARKS));
    }

    private static @Nullable LocalDate received(String text, int year, int month, List<Doubt> doubts) {
        var date = DateText.of(text);
        var day = date == null ? null : date.isWhole() ? date.whole() : date.month() > 0 ? date.in(year) : month > 0 ? date.in(year, month) : null;
        if (day == null) {
            doubts.add(Doubt.of("register.date", text.isEmpty() ? "没有收到日期" : "收到日期“" + text + "”看不懂"));
        }
        return day;
    }

    private Dates answered(RegisterLine line, @Nullable LocalDate received, int month, List<Doubt> doubts) {
        var text = table.text(line, ColumnRole.ANSWERED);
        var date = DateText.of(text);
        if (date == null) {
            boolean unclear = !words.isNothing(text) && !words.isWaiting(text) && !text.matches("[-/—–\\\\]+");
            if (unclear) {
                doubts.add(Doubt.of("register.date", "答复日期“" + text + "”看不懂"));
            }
            return new Dates(received, null, unclear ? Answer.UNCLEAR : Answer.OPEN);
        }
        var day = date.isWhole() ? date.whole() : received == null ? null : YearContext.answer(date, received, month);
        if (day == null) {
            doubts.add(Doubt.of("register.date", "答复日期“" + text + "”看不出是哪一天"));
        }
        return new Dates(received, day, day == null ? Answer.UNCLEAR : Answer.DATED);
    }

    private String outcome(RegisterLine line, Dates dates, List<Doubt> doubts) {
        var ticked = table.columns(ColumnRole.OUTCOME).filter(c -> c.isTicked() && Values.isTick(line.at(c.at()))).toList();
        if (ticked.size() > 1) {
            doubts.add(Doubt.of("register.outcome", "勾了 " + ticked.size() + " 种办理结果"));
            return "";
        }
        if (!ticked.isEmpty()) {
            return ticked.getFirst().code();
        }
        var text = table.text(line, ColumnRole.OUTCOME);
        var meaning = words.outcome(text, numbered);
        var reason = table.text(line, ColumnRole.REASON);
        if (!meaning.isKnown() && !words.isNothing(reason)) {
            var both = words.outcome(text + "，" + reason, numbered);
            meaning = both.isKnown() ? both : meaning;
            text = text.isEmpty() ? reason : text + "，" + reason;
        }
        if (!meaning.isKnown() && !meaning.isNothing() && meaning != Meaning.OPEN) {
            doubts.add(new Doubt("register.outcome", meaning == Meaning.GROUP ? "办理结果“" + text + "”没有写明是哪一种情形" : "办理结果“" + text + "”看不懂", "outcome", text));
        }
        if (dates.answered() != null && (meaning.isNothing() || meaning == Meaning.OPEN)) {
            doubts.add(Doubt.of("register.no-outcome", "有答复日期，没有办理结果"));
        }
        return meaning.isKnown() ? meaning.code() : "";
    }

    private Applicant applicant(RegisterLine line, List<Doubt> doubts) {
        var ticked = table.columns(ColumnRole.KIND).filter(c -> c.isTicked() && Values.isTick(line.at(c.at()))).toList();
        if (ticked.size() > 1) {
            doubts.add(Doubt.of("register.kind", "勾了 " + ticked.size() + " 种申请人类型"));
            return new Applicant("", false);
        }
        if (!ticked.isEmpty()) {
            return new Applicant(ticked.getFirst().code(), false);
        }
        var text = table.text(line, ColumnRole.KIND);
        var meaning = words.kind(text);
        var name = ApplicantNames.kind(table.text(line, ColumnRole.APPLICANT));
        if (meaning.isKnown()) {
            if (name.isPresent() && ApplicantNames.isPerson(meaning.code()) != ApplicantNames.isPerson(name.get())) {
                doubts.add(Doubt.of("register.kind-name", "申请人类型“" + text + "”和申请人的名称不符"));
            }
            return new Applicant(meaning.code(), false);
        }
        boolean proposes = name.isPresent() && (meaning.isNothing() || meaning == Meaning.GROUP && !ApplicantNames.isPerson(name.get()));
        if (proposes) {
            return new Applicant(name.get(), true);
        }
        boolean asked = !meaning.isNothing();
        doubts.add(new Doubt("register.kind", asked ? "申请人类型“" + text + "”看不懂" : "看不出申请人类型", asked ? "kind" : "", asked ? text : ""));
        return new Applicant("", false);
    }

    private boolean extended(RegisterLine line) {
        var text = table.text(line, ColumnRole.EXTENDED);
        return !words.isNothing(text) && !text.matches("[-/—–\\\\×xX]+");
    }

    /** Whether anything but a running number stands in it. */
    boolean isRequest(RegisterLine line) {
        return table.columns().stream().anyMatch(c -> c.role() != ColumnRole.NONE && c.role() != ColumnRole.SERIAL && c.role() != ColumnRole.NUMBER
                && c.role() != ColumnRole.MONTH && c.role() != ColumnRole.REMARKS && !line.at(c.at()).isEmpty());
    }
}

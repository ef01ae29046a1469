package nianbao.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.register.Register.RegisterRemark;
import nianbao.register.Request.Answer;
import nianbao.register.words.ComparableText;
import nianbao.register.words.RegisterRows;
import nianbao.register.words.WorkingDays;
import org.jspecify.annotations.Nullable;

/** What is wrong with the register itself, line by line; none of it changes what is counted. */
public final class RegisterChecks {

    /** 条例 第三十三条: within 20 working days, 20 more when that was prolonged. */
    private static final int TERM = 20;
    private static final int PROLONGED = 40;
    private static final Pattern SERIAL = Pattern.compile("\\d{0,4}");

    private final Register register;
    private final List<RegisterRemark> found = new ArrayList<>();

    private RegisterChecks(Register register) {
        this.register = register;
    }

    /** @param carriedOut how many last year's report carried out, by applicant; empty when that is not known */
    public static List<RegisterRemark> of(Register register, Map<String, Integer> carriedOut) {
        var checks = new RegisterChecks(register);
        checks.numbers();
        register.requests().forEach(checks::dates);
        checks.unknownYears();
        checks.carried(carriedOut);
        return List.copyOf(checks.found);
    }

    /**
     * Requests that the year before left open and that this register has not, by their numbers. Empty where it numbers those that
     * came over anew, or on each sheet from 1: nothing can be compared then.
     */
    public static List<Request> missing(Register register, List<Request> open) {
        var here = register.requests().stream().map(RegisterChecks::number).collect(Collectors.toSet());
        var first = LocalDate.of(register.year(), 1, 1);
        boolean kept = open.stream().anyMatch(request -> here.contains(number(request)));
        boolean came = register.requests().stream().anyMatch(r -> r.dates().isReceivedBefore(first));
        if (came && !kept || new RegisterChecks(register).isSerial()) {
            return List.of();
        }
        return open.stream().filter(request -> !SERIAL.matcher(request.origin().number()).matches() && !here.contains(number(request))).toList();
    }

    private static String number(Request request) {
        return ComparableText.compact(request.origin().number());
    }

    private void numbers() {
        var lines = new HashMap<String, Request>();
        boolean perSheet = isSerial();
        for (var request : register.requests()) {
            var number = number(request);
            if (number.isEmpty()) {
                continue;
            }
            var before = lines.putIfAbsent(perSheet ? request.origin().sheetNumber() + ":" + number : number, request);
            if (before != null) {
                add("register.duplicate", request, "与" + before.origin().text() + "编号相同，一件申请是否登记了两次？");
            }
        }
    }

    /** Running numbers begin anew on each sheet. */
    private boolean isSerial() {
        return register.requests().stream().allMatch(request -> SERIAL.matcher(request.origin().number()).matches());
    }

    private void dates(Request request) {
        var dates = request.dates();
        if (dates.answer() == Answer.OPEN && !request.outcome().isEmpty()) {
            add("register.undated", request, "有办理结果，没有答复日期：按没有办完计入结转下年度，已经答复的请补上日期");
        }
        var received = dates.received();
        if (received == null) {
            return;
        }
        if (dates.answered() != null && dates.answered().isBefore(received)) {
            add("register.order", request, "答复日期 " + dates.answered() + " 早于收到日期 " + received);
            return;
        }
        term(request, received);
    }

    private void term(Request request, LocalDate received) {
        var dates = request.dates();
        var yearEnd = LocalDate.of(register.year(), 12, 31);
        boolean open = dates.answer() == Answer.OPEN && request.outcome().isEmpty();
        var end = dates.answered() != null ? dates.answered() : open ? yearEnd : null;
        if (end == null || end.isBefore(received)) {
            return;
        }
        int term = request.extended() ? PROLONGED : TERM;
        var days = WorkingDays.between(received, end);
        if (days.isPresent() && days.getAsInt() > term) {
            var counted = received + (open ? " 收到，到 " + end + " 还没有答复，已过 " : " 收到，" + end + " 答复，用了 ") + days.getAsInt() + " 个工作日";
            add("register.late", request, counted + (request.extended() ? "，延期后也不得超过 40 个" : "，超过 20 个，没有登记延期")
                    + "（补正和征求第三方意见的时间不计算在内）");
        }
    }

    private void unknownYears() {
        var unknown = register.requests().stream().map(Request::dates).filter(d -> isUnknown(d.received(), d.answered())).count();
        if (unknown > 0) {
            found.add(new RegisterRemark("register.holidays", "有 " + unknown + " 件跨越没有放假安排的年份，没有核对 20 个工作日的期限", 0, 0));
        }
    }

    private static boolean isUnknown(@Nullable LocalDate received, @Nullable LocalDate answered) {
        return received != null && answered != null && !answered.isBefore(received) && WorkingDays.between(received, answered).isEmpty();
    }

    private void carried(Map<String, Integer> carriedOut) {
        if (carriedOut.isEmpty()) {
            return;
        }
        var first = LocalDate.of(register.year(), 1, 1);
        for (var kind : RegisterRows.kinds(register.format())) {
            long here = register.requests().stream().filter(r -> r.applicant().kind().equals(kind) && r.dates().isReceivedBefore(first)
                    && !r.dates().isAnsweredBy(first.minusDays(1))).count();
            int there = carriedOut.getOrDefault(kind, 0);
            if (here != there) {
                found.add(RegisterRemark.ofRows("register.carried", "上年报告结转下年度的“" + RegisterRows.kindName(register.format(), kind) + "”是 " + there
                        + " 件，台账里上年收到、今年办理的是 " + here + " 件，差 " + Math.abs(here - there) + " 件",
                        register.format().register().orElseThrow().carriedIn() + "." + kind));
            }
        }
    }

    private void add(String code, Request request, String what) {
        var origin = request.origin();
        found.add(new RegisterRemark(code, origin.text() + what, origin.sheetNumber(), origin.line()));
    }
}

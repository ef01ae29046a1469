package nianbao.web.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.register.Register.RegisterRemark;
import nianbao.register.RegisterOptions;
import nianbao.register.Request;
import nianbao.register.words.ColumnRole;
import nianbao.store.edit.StoredReport;
import nianbao.store.register.Registers;
import nianbao.web.frame.Paths;

/** Makes the pages of rows: those behind a cell, those that count nowhere, all of them. */
@ApplicationScoped
public class RegisterRowsMaker {

    private static final int A_PAGE = 200;
    private static final String ALL = "all";
    private static final String NOWHERE = "nowhere";

    /** Empty when there is no such cell. */
    Optional<RegisterPage.RequestRows> page(StoredReport stored, Registers.CountedRegister found, String what, int from) {
        var count = found.count();
        var title = switch (what) {
            case ALL -> "台账全部各行";
            case NOWHERE -> "没有计入的各行";
            case RegisterRemark.PROPOSED -> "申请人类型按名称推定的各行";
            default -> count.fields().containsKey(what) ? stored.format().nameOf(what) : null;
        };
        if (title == null) {
            return Optional.empty();
        }
        var requests = switch (what) {
            case ALL -> found.register().requests();
            case NOWHERE -> count.nowhere().stream().map(left -> left.request()).toList();
            case RegisterRemark.PROPOSED -> found.register().requests().stream().filter(request -> request.applicant().proposed()).toList();
            default -> count.behind(stored.format(), what);
        };
        var base = Paths.report(stored) + "/register/" + what;
        int first = Math.clamp(from, 0, Math.max(0, requests.size() - 1)) / A_PAGE * A_PAGE;
        return Optional.of(new RegisterPage.RequestRows(Paths.report(stored) + "/register", stored.year, title, requests.size(),
                requests.stream().skip(first).limit(A_PAGE).map(request -> row(stored, found, request)).toList(),
                first == 0 ? null : base + "?from=" + (first - A_PAGE), first + A_PAGE >= requests.size() ? null : base + "?from=" + (first + A_PAGE)));
    }

    /** Where the requests that a remark is about are shown; {@code null} when it is about none, or about a line that is no request. */
    static String path(StoredReport stored, Registers.CountedRegister found, RegisterRemark remark) {
        return remark.line() > 0 ? path(stored, found, remark.sheet(), remark.line())
                : remark.rows().isEmpty() ? null : Paths.report(stored) + "/register/" + remark.rows();
    }

    /** A request among those behind its row's cell. */
    static String path(StoredReport stored, String row, Request request) {
        var origin = request.origin();
        return Paths.report(stored) + "/register/" + row + "." + request.applicant().kind() + "#" + anchor(origin.sheetNumber(), origin.line());
    }

    /** A line among all. */
    private static String path(StoredReport stored, Registers.CountedRegister found, int sheet, int line) {
        var requests = found.register().requests();
        for (int i = 0; i < requests.size(); i++) {
            var origin = requests.get(i).origin();
            if (origin.sheetNumber() == sheet && origin.line() == line) {
                return Paths.report(stored) + "/register/" + ALL + "?from=" + i + "#" + anchor(sheet, line);
            }
        }
        return null;
    }

    private static String anchor(int sheet, int line) {
        return "r-" + sheet + "-" + line;
    }

    private static RegisterPage.RequestRow row(StoredReport stored, Registers.CountedRegister found, Request request) {
        var format = stored.format();
        var dates = request.dates();
        var why = found.count().nowhere().stream().filter(left -> left.request() == request).map(left -> left.why()).filter(w -> !w.isEmpty());
        return new RegisterPage.RequestRow(anchor(request.origin().sheetNumber(), request.origin().line()), request.origin().text(),
                new RegisterPage.Days(Objects.toString(dates.received(), ""),
                        dates.answered() != null ? dates.answered().toString() : dates.answer() == Request.Answer.OPEN ? "未答复" : ""),
                RegisterOptions.name(format, ColumnRole.KIND, request.applicant().kind()) + (request.applicant().proposed() ? "（按名称推定）" : ""),
                RegisterOptions.name(format, ColumnRole.OUTCOME, request.outcome()), cases(stored, request.cases()), request.remarks(),
                Stream.concat(request.doubts().stream().map(Request.Doubt::message), why).collect(Collectors.joining("；")));
    }

    private static String cases(StoredReport stored, Request.Cases cases) {
        return List.of(named(stored, "复议", cases.review()), named(stored, "诉讼", cases.direct()), named(stored, "复议后诉讼", cases.afterReview())).stream()
                .filter(text -> !text.isEmpty()).collect(Collectors.joining("；"));
    }

    private static String named(StoredReport stored, String what, String end) {
        return end.isEmpty() ? "" : what + "：" + RegisterOptions.name(stored.format(), ColumnRole.REVIEW, end);
    }
}

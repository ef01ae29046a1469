package nianbao.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.register.Register.RegisterRemark;
import nianbao.register.Request.Cases;
import nianbao.register.Request.Doubt;
import nianbao.register.sheet.CaseTable;
import nianbao.register.sheet.Sheet.RegisterLine;
import nianbao.register.words.ColumnRole;
import nianbao.register.words.ComparableText;
import nianbao.register.words.RegisterLanguage;
import nianbao.register.words.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Cases that are kept on a sheet of their own, brought to their requests by the requests' numbers. A case that cannot be counted is named. */
final class SeparateCases {

    private final Vocabulary words;
    private final List<RegisterRemark> remarks;
    private final Map<String, FoundCases> found = new HashMap<>();

    /** What the sheets say of a request's cases, "" for none. */
    private static final class FoundCases {
        private String review = "";
        private String suit = "";
        private final List<Doubt> doubts = new ArrayList<>();
    }

    SeparateCases(Vocabulary words, List<RegisterRemark> remarks) {
        this.words = words;
        this.remarks = remarks;
    }

    List<Request> into(List<Request> requests, List<CaseTable> tables) {
        if (tables.isEmpty()) {
            return requests;
        }
        requests.forEach(request -> found.putIfAbsent(ComparableText.compact(request.origin().number()), new FoundCases()));
        found.remove("");
        tables.forEach(this::read);
        // A number that stands there twice is named elsewhere; its cases are those of the first.
        return requests.stream().map(request -> with(request, found.remove(ComparableText.compact(request.origin().number())))).toList();
    }

    private void read(CaseTable table) {
        int cases = 0;
        for (var line : table.lines()) {
            var number = line.at(table.of());
            boolean sum = line.texts().stream().limit(2).anyMatch(text -> RegisterLanguage.COMMON.sums().matcher(ComparableText.fold(text)).find());
            if (line.texts().size() < 2 || sum || !number.matches(".*\\d.*")) {
                continue;
            }
            for (var result : table.results()) {
                var role = result.role() != null ? result.role() : CaseTable.role(line.at(table.kinds()));
                var text = line.at(result.at());
                if (table.kinds() >= 0 || !words.isNothing(text)) {
                    cases += take(table, line, number, role, text) ? 1 : 0;
                }
            }
        }
        remarks.add(new RegisterRemark("register.cases", place(table) + "登记的是复议、诉讼，按申请的登记号对上 " + cases + " 件", table.number(), 0));
    }

    /** Whether the case is counted. */
    private boolean take(CaseTable table, RegisterLine line, String number, @Nullable ColumnRole role, String text) {
        var of = found.get(ComparableText.compact(number));
        var meaning = words.dispute(text);
        if (of == null) {
            left(table, line, number, "台账里没有这个登记号的申请");
        } else if (role == null) {
            left(table, line, number, "看不出是复议还是诉讼");
        } else if (!(role == ColumnRole.REVIEW ? of.review : of.suit).isEmpty()) {
            left(table, line, number, "是同一件申请的又一件" + (role == ColumnRole.REVIEW ? "复议" : "诉讼"));
        } else if (meaning.isKnown() && role == ColumnRole.REVIEW) {
            of.review = meaning.code();
            return true;
        } else if (meaning.isKnown()) {
            of.suit = meaning.code();
            return true;
        } else if (text.isEmpty()) {
            left(table, line, number, "没有写审理结果；还没有审结的，请写“尚未审结”");
        } else {
            of.doubts.add(new Doubt("register.dispute", place(table) + "第 " + line.number() + " 行审理结果“" + text + "”看不懂", "dispute", text));
        }
        return false;
    }

    /** As in a line of the register itself: a suit where there was a 复议 came after it; what the line says of its own holds. */
    private static Request with(Request request, FoundCases found) {
        if (found == null) {
            return request;
        }
        var own = request.cases();
        var review = own.review().isEmpty() ? found.review : own.review();
        boolean sued = !own.direct().isEmpty() || !own.afterReview().isEmpty() || found.suit.isEmpty();
        var cases = sued ? new Cases(review, own.direct(), own.afterReview())
                : new Cases(review, review.isEmpty() ? found.suit : "", review.isEmpty() ? "" : found.suit);
        var doubts = new ArrayList<>(request.doubts());
        doubts.addAll(found.doubts);
        return new Request(request.origin(), request.dates(), request.applicant(), request.outcome(), cases, request.extended(), List.copyOf(doubts),
                request.remarks());
    }

    private void left(CaseTable table, RegisterLine line, String number, String why) {
        remarks.add(
                new RegisterRemark("register.case", place(table) + "第 " + line.number() + " 行（" + number + "）" + why + "，没有计入复议、诉讼", table.number(),
                        line.number()));
    }

    private static String place(CaseTable table) {
        return "“" + table.sheet().name() + "”";
    }
}

package nianbao.store.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nianbao.register.Register.RegisterRemark;
import nianbao.register.Request;

/** Lines of a register to JSON and back. What was not understood is kept without the word itself: it might be a name. */
final class RequestLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RequestLines() {
    }

    /** One line; short names, for there are thousands. */
    private record RequestLine(String s, int n, int l, String no, String r, String a, Request.Answer w, String k, boolean p, String o,
            List<String> c, boolean x, List<List<String>> d, String m) {
    }

    static String write(List<Request> requests, boolean remarks) {
        return json(requests.stream().map(r -> line(r, remarks)).toList());
    }

    static List<Request> read(String json) {
        return value(json, new TypeReference<List<RequestLine>>() {
        }).stream().map(RequestLines::request).toList();
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<RegisterRemark> remarks(String json) {
        return value(json, new TypeReference<List<RegisterRemark>>() {
        });
    }

    static Map<String, String> figures(String json) {
        return json == null ? Map.of() : value(json, new TypeReference<Map<String, String>>() {
        });
    }

    private static <T> T value(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored by ourselves", e);
        }
    }

    private static RequestLine line(Request r, boolean remarks) {
        var cases = r.cases();
        return new RequestLine(r.origin().sheet(), r.origin().sheetNumber(), r.origin().line(), r.origin().number(), day(r.dates().received()),
                day(r.dates().answered()), r.dates().answer(), r.applicant().kind(), r.applicant().proposed(), r.outcome(),
                cases.isEmpty() ? null : List.of(cases.review(), cases.direct(), cases.afterReview()), r.extended(),
                r.doubts().isEmpty() ? null : r.doubts().stream().map(d -> List.of(d.code(), d.message().replaceAll("“[^”]*”", ""))).toList(),
                remarks && !r.remarks().isEmpty() ? r.remarks() : null);
    }

    private static Request request(RequestLine line) {
        return new Request(new Request.Origin(line.s, line.n, line.l, line.no), new Request.Dates(date(line.r), date(line.a), line.w),
                new Request.Applicant(line.k, line.p), line.o,
                line.c == null ? Request.Cases.NONE : new Request.Cases(line.c.get(0), line.c.get(1), line.c.get(2)), line.x,
                line.d == null ? List.of() : line.d.stream().map(d -> Request.Doubt.of(d.get(0), d.get(1))).toList(), line.m == null ? "" : line.m);
    }

    private static String day(LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static LocalDate date(String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}

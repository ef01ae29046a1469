package nianbao.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.format.ReportFormat;
import nianbao.register.words.RegisterRows;
import nianbao.report.Totals;

/**
 * A register counted to the cells of the tables on requests and disputes, as the format's notice has it: what came in the
 * year, what came before and was open when it began, each by its outcome when it was answered by 31 December, else carried out.
 *
 * @param fields  every cell of the two tables; those of disputes are absent when the register has no column for them
 * @param behind  the requests behind each cell that is no total
 * @param nowhere the requests that count in no row, and why
 */
public record Count(Map<String, String> fields, Map<String, List<Request>> behind, List<Left> nowhere) {

    /** @param why "" where the request's own doubts say it */
    public record Left(Request request, String why) {
    }

    public static Count of(Register register, boolean disputes) {
        return new CellCounter(register).count(disputes);
    }

    /** The requests behind a cell; behind a total, those of all its parts. */
    public List<Request> behind(ReportFormat format, String code) {
        var total = format.totals().get(code);
        if (total == null) {
            return behind.getOrDefault(code, List.of());
        }
        return total.sum().stream().flatMap(part -> behind(format, part).stream()).toList();
    }

    /** The requests that are carried into the next year. */
    public List<Request> carriedOut(ReportFormat format) {
        var row = format.register().orElseThrow().carriedOut();
        return RegisterRows.kinds(format).stream().flatMap(kind -> behind(format, row + "." + kind).stream()).toList();
    }

    private static final class CellCounter {

        private final Register register;
        private final ReportFormat format;
        private final LocalDate first;
        private final LocalDate last;
        private final Map<String, List<Request>> behind = new LinkedHashMap<>();
        private final List<Left> nowhere = new ArrayList<>();

        CellCounter(Register register) {
            this.register = register;
            format = register.format();
            first = LocalDate.of(register.year(), 1, 1);
            last = LocalDate.of(register.year(), 12, 31);
        }

        Count count(boolean disputes) {
            var words = format.register().orElseThrow();
            for (var request : register.requests()) {
                count(request, words);
            }
            var fields = new LinkedHashMap<String, String>();
            cells(words.received()).forEach(code -> fields.put(code, ""));
            if (disputes) {
                cells(words.disputes().review()).forEach(code -> fields.put(code, ""));
            }
            fields.replaceAll((code, none) -> format.totals().containsKey(code) ? ""
                    : Integer.toString(behind.getOrDefault(code, List.of()).size()));
            var filled = Totals.fill(format, fields);
            fields.replaceAll((code, none) -> filled.get(code));
            return new Count(fields, behind, List.copyOf(nowhere));
        }

        /** All cells of the table that a row stands in. */
        private List<String> cells(String row) {
            var table = row.substring(0, row.indexOf('.') + 1);
            return format.cells().keySet().stream().filter(code -> code.startsWith(table)).toList();
        }

        private void count(Request request, nianbao.format.RegisterWords words) {
            var dates = request.dates();
            if (dates.received() == null) {
                nowhere.add(new Left(request, ""));
                return;
            }
            if (dates.received().isAfter(last)) {
                nowhere.add(new Left(request, register.year() + "年以后收到（" + dates.received() + "）"));
                return;
            }
            boolean before = dates.received().isBefore(first);
            if (before && dates.answered() != null && dates.answered().isBefore(first)) {
                nowhere.add(new Left(request, register.year() + "年以前已经答复（" + dates.answered() + "）"));
                return;
            }
            cases(request, words.disputes());
            if (request.applicant().kind().isEmpty()) {
                nowhere.add(new Left(request, ""));
                return;
            }
            put(before ? words.carriedIn() : words.received(), request);
            if (dates.isAnsweredBy(last)) {
                if (!request.outcome().isEmpty()) {
                    put(request.outcome(), request);
                }
            } else if (dates.answer() != Request.Answer.UNCLEAR) {
                put(words.carriedOut(), request);
            }
        }

        private void cases(Request request, nianbao.format.RegisterWords.Disputes rows) {
            var cases = request.cases();
            add(rows.review(), cases.review(), request);
            add(rows.direct(), cases.direct(), request);
            add(rows.afterReview(), cases.afterReview(), request);
        }

        private void put(String row, Request request) {
            add(row, request.applicant().kind(), request);
        }

        private void add(String row, String column, Request request) {
            if (!column.isEmpty()) {
                behind.computeIfAbsent(row + "." + column, code -> new ArrayList<>()).add(request);
            }
        }
    }
}

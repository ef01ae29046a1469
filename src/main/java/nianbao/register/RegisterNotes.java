package nianbao.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.register.Register.RegisterRemark;
import nianbao.register.words.ColumnRole;
import nianbao.register.words.RegisterRows;
import nianbao.report.Note;
import nianbao.report.Place;

/** All there is to say about a register and its count, each with its line: what is not known, counts nowhere, or is wrong. */
public final class RegisterNotes {

    private RegisterNotes() {
    }

    public static List<RegisterRemark> of(Register register, Count count, Map<String, Integer> carriedOut) {
        var remarks = new ArrayList<RegisterRemark>();
        missingColumns(register, remarks);
        remarks.addAll(ofRequests(register, count, carriedOut));
        remarks.addAll(register.remarks());
        return List.copyOf(remarks);
    }

    /**
     * What there is to say of its requests.
     *
     * @param carriedOut how many last year's report carried out, by applicant; empty when that is not known
     */
    public static List<RegisterRemark> ofRequests(Register register, Count count, Map<String, Integer> carriedOut) {
        var remarks = new ArrayList<RegisterRemark>();
        proposed(register, remarks);
        for (var request : register.requests()) {
            request.doubts().forEach(doubt -> remarks.add(remark(doubt.code(), request, doubt.message() + effect(doubt))));
        }
        count.nowhere().stream().filter(left -> !left.why().isEmpty())
                .forEach(left -> remarks.add(remark("register.nowhere", left.request(), left.why() + "，不计入任何一项")));
        remarks.addAll(RegisterChecks.of(register, carriedOut));
        return List.copyOf(remarks);
    }

    /** As notes of a report that was read: the page is the sheet. */
    public static List<Note> notes(List<RegisterRemark> remarks) {
        return remarks.stream().map(r -> new Note(r.code(), r.message(), List.of(), new Place(r.sheet(), r.line()))).toList();
    }

    private static String effect(Request.Doubt doubt) {
        return switch (doubt.code()) {
            case "register.kind" -> "，这一行没有计入";
            case "register.outcome", "register.no-outcome" -> "，没有计入办理结果";
            case "register.dispute" -> "，没有计入复议、诉讼";
            case "register.date" -> "，没有计入";
            default -> "";
        };
    }

    private static void missingColumns(Register register, List<RegisterRemark> remarks) {
        var roles = register.columns().stream().map(shown -> shown.column().role()).collect(Collectors.toSet());
        if (!roles.contains(ColumnRole.ANSWERED)) {
            remarks.add(new RegisterRemark("register.column", "台账没有答复日期一列：有办理结果的都认作在" + register.year() + "年办结", 0, 0));
        }
        if (!roles.contains(ColumnRole.OUTCOME)) {
            remarks.add(new RegisterRemark("register.column", "台账没有办理结果一列，各项办理结果都没有计数", 0, 0));
        }
        if (!roles.contains(ColumnRole.KIND) && !roles.contains(ColumnRole.APPLICANT)) {
            remarks.add(new RegisterRemark("register.column", "台账没有申请人类型一列，也没有申请人的名称", 0, 0));
        }
        if (!hasDisputes(register)) {
            remarks.add(new RegisterRemark("register.column", "台账没有行政复议、行政诉讼一列，第四部分没有计数", 0, 0));
        }
    }

    public static boolean hasDisputes(Register register) {
        return register.casesApart() || register.columns().stream().anyMatch(shown -> shown.column().role().isDispute());
    }

    private static void proposed(Register register, List<RegisterRemark> remarks) {
        var proposed = register.requests().stream().filter(r -> r.applicant().proposed())
                .collect(Collectors.groupingBy(r -> r.applicant().kind(), java.util.TreeMap::new, Collectors.counting()));
        if (!proposed.isEmpty()) {
            remarks.add(RegisterRemark.ofRows("register.proposed", "申请人类型按名称推定，请核对：" + proposed.entrySet().stream()
                    .map(e -> RegisterRows.kindName(register.format(), e.getKey()) + " " + e.getValue() + " 件").collect(Collectors.joining("、")),
                    RegisterRemark.PROPOSED));
        }
    }

    private static RegisterRemark remark(String code, Request request, String what) {
        var origin = request.origin();
        return new RegisterRemark(code, origin.text() + what, origin.sheetNumber(), origin.line());
    }
}

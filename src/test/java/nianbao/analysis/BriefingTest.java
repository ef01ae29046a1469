package nianbao.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nianbao.Drafts;
import nianbao.document.Document;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;

/** A briefing says what the cells say, and nothing else. */
class BriefingTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final List<String> RESULTS = List.of("granted", "partial", "denied.secret", "denied.inquiry", "unavailable.not-held",
            "rejected.petition", "other.rest");

    /** The tables of two invented agencies over three years: received and results are worked out from one seed. */
    private static Report report(int agency, int year) {
        var fields = new ArrayList<String>();
        int closed = 0;
        for (int i = 0; i < RESULTS.size(); i++) {
            int number = (agency * 31 + (year - 2020) * 17 + i * 13) % 29 + 1;
            closed += number;
            add(fields, "applications." + RESULTS.get(i) + ".natural", number);
            add(fields, "applications." + RESULTS.get(i) + ".total", number);
        }
        add(fields, "applications.total.total", closed);
        add(fields, "applications.carried-in.total", agency);
        add(fields, "applications.carried-out.total", agency + 2);
        add(fields, "applications.received.natural", closed - 3);
        add(fields, "applications.received.business", 5);
        add(fields, "applications.received.total", closed + 2);
        add(fields, "disputes.review.corrected", agency);
        add(fields, "disputes.review.total", agency + year - 2020);
        add(fields, "disputes.direct.total", year - 2019);
        add(fields, "disputes.after-review.total", agency);
        add(fields, "disputes.direct.corrected", 1);
        return Drafts.zeros(year, fields.toArray(String[]::new));
    }

    private static void add(List<String> fields, String code, int number) {
        fields.add(code);
        fields.add(Integer.toString(number));
    }

    private static Group group(int year) {
        var subjects = new ArrayList<Subject>();
        for (int agency = 1; agency <= 2; agency++) {
            subjects.add(new Subject(agency, agency == 1 ? "甲局" : "乙局", false, Profile.of(report(agency, year)),
                    year == 2023 ? null : Profile.of(report(agency, year - 1))));
        }
        return new Group(year, subjects);
    }

    private static int cell(int year, String prefix, String column) {
        int sum = 0;
        for (int agency = 1; agency <= 2; agency++) {
            for (Map.Entry<String, String> field : report(agency, year).fields().entrySet()) {
                if (field.getKey().startsWith("applications." + prefix) && field.getKey().endsWith("." + column) && field.getValue().matches("\\d+")) {
                    sum += Integer.parseInt(field.getValue());
                }
            }
        }
        return sum;
    }

    /** Measures of applications that are sums, by a loop over the texts of the cells and nothing of the program's own. */
    private static Map<String, Integer> sums(int year) {
        var sums = new LinkedHashMap<String, Integer>();
        sums.put("新收政府信息公开申请", cell(year, "received.", "total"));
        sums.put("全年办结", cell(year, "total.", "total"));
        sums.put("予以公开", cell(year, "granted.", "total"));
        sums.put("部分公开", cell(year, "partial.", "total"));
        sums.put("不予公开", cell(year, "denied.", "total"));
        sums.put("无法提供", cell(year, "unavailable.", "total"));
        sums.put("不予处理", cell(year, "rejected.", "total"));
        sums.put("其他处理", cell(year, "other.", "total"));
        sums.put("结转下年度继续办理", cell(year, "carried-out.", "total"));
        return sums;
    }

    @Test
    void everyFigureOfTheThreeYearsBriefingsIsFoundInTheCells() {
        for (int year : List.of(2023, 2024, 2025)) {
            var group = group(year);
            var text = Briefing.draft("清河县人民政府", group);
            assertEquals(List.of(), Briefing.faults(text, group));
            var words = new BriefingFigures(group).render(text);
            for (var sum : sums(year).entrySet()) {
                assertTrue(words.contains(sum.getKey() + sum.getValue() + "件"), year + " " + sum + "\n" + words);
            }
            // Nothing is said that stands in no cell: apart from the year, every number is a reference's.
            var typed = NUMBER.matcher(BriefingFigures.REFERENCE.matcher(text).replaceAll("").replace(Integer.toString(year), ""));
            assertFalse(typed.find(), text);
            assertTrue(year == 2023 ? !words.contains("上年") || words.contains("上年结转") : words.contains("（上年" + sums(year - 1).get("新收政府信息公开申请") + "件，"), words);
        }
    }

    @Test
    void everyNumberOfTheTableIsASumAShareOrAChangeOfCells() {
        var group = group(2025);
        var known = new TreeSet<String>();
        for (int year : List.of(2024, 2025)) {
            sums(year).values().forEach(sum -> known.add(Integer.toString(sum)));
        }
        for (var entry : sums(2025).entrySet()) {
            known.add(Integer.toString(Math.abs(entry.getValue() - sums(2024).get(entry.getKey()))));
        }
        var table = (Document.ProseTable) Briefing.document("清河县人民政府", group, "一、总体情况", List.of()).blocks().getLast();
        var rows = new LinkedHashMap<String, List<String>>();
        table.rows().forEach(row -> rows.put(row.getFirst(), row));
        for (var label : List.of("新收申请", "予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理", "办理结果总计")) {
            rows.get(label).subList(1, 4).forEach(figure -> {
                var number = NUMBER.matcher(figure);
                assertTrue(number.find() ? known.contains(number.group()) : figure.equals("持平"), label + " " + figure + " " + known);
            });
        }
    }

    /** Of one agency, or of both for 0: a sum of cells whose codes begin and end so, by a loop over their texts. */
    private static int cells(int agency, int year, String end, String... begins) {
        int sum = 0;
        for (int each = agency == 0 ? 1 : agency; each <= (agency == 0 ? 2 : agency); each++) {
            for (var field : report(each, year).fields().entrySet()) {
                boolean wanted = field.getKey().endsWith(end) && List.of(begins).stream().anyMatch(field.getKey()::startsWith);
                sum += wanted && field.getValue().matches("\\d+") ? Integer.parseInt(field.getValue()) : 0;
            }
        }
        return sum;
    }

    /** Parts and wholes whose share is told. */
    private static List<BigDecimal> shares(int agency, int year) {
        var shares = new ArrayList<BigDecimal>();
        int closed = cells(agency, year, ".total", "applications.total.");
        for (var part : List.of(cells(agency, year, ".total", "applications.granted.", "applications.partial."),
                cells(agency, year, ".total", "applications.denied."),
                cells(agency, year, ".total", "applications.unavailable."), cells(agency, year, ".total", "applications.rejected."))) {
            shares.add(percent(part, closed));
        }
        shares.add(percent(cells(agency, year, ".natural", "applications.received."), cells(agency, year, ".total", "applications.received.")));
        return shares;
    }

    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private static List<Integer> sums(int agency, int year) {
        var sums = new ArrayList<Integer>();
        for (var row : List.of("received", "carried-in", "total", "granted", "partial", "denied", "unavailable", "rejected", "other", "carried-out")) {
            sums.add(cells(agency, year, ".total", "applications." + row + "."));
        }
        for (var kind : List.of("natural", "business", "research", "welfare", "legal", "other-org")) {
            sums.add(cells(agency, year, "." + kind, "applications.received."));
        }
        for (var end : List.of(".total", ".corrected")) {
            sums.add(cells(agency, year, end, "disputes.review."));
            sums.add(cells(agency, year, end, "disputes.direct.", "disputes.after-review."));
        }
        return sums;
    }

    @Test
    void everyNumberOfThreeYearsBriefingsTextAndTableIsWorkedOutFromCells() {
        for (int year : List.of(2023, 2024, 2025)) {
            var known = new TreeSet<>(List.of(Integer.toString(year), "2"));
            for (int agency = 0; agency <= 2; agency++) {
                for (int of = year - 1; of <= year; of++) {
                    sums(agency, of).forEach(sum -> known.add(sum.toString()));
                    shares(agency, of).forEach(share -> known.add(share.toPlainString()));
                }
                for (int i = 0; i < sums(agency, year).size(); i++) {
                    known.add(Integer.toString(Math.abs(sums(agency, year).get(i) - sums(agency, year - 1).get(i))));
                }
                for (int i = 0; i < shares(agency, year).size(); i++) {
                    known.add(shares(agency, year).get(i).subtract(shares(agency, year - 1).get(i)).abs().stripTrailingZeros().toPlainString());
                }
            }
            // The middle of two is half their sum.
            for (int i = 0; i < sums(0, year).size(); i++) {
                known.add(BigDecimal.valueOf(sums(0, year).get(i)).divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString());
            }
            for (int i = 0; i < shares(1, year).size(); i++) {
                known.add(shares(1, year).get(i).add(shares(2, year).get(i)).divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP).toPlainString());
            }
            var document = Briefing.document("清河县人民政府", group(year), Briefing.draft("清河县人民政府", group(year)), List.of());
            int figures = 0;
            for (var block : document.blocks()) {
                var number = NUMBER.matcher(block instanceof Document.Paragraph paragraph ? paragraph.text()
                        : block instanceof Document.ProseTable table ? table.rows().toString() : "");
                while (number.find()) {
                    figures++;
                    assertTrue(known.contains(number.group()), year + " " + number.group() + " in " + block + " of " + known);
                }
            }
            assertTrue(figures > 60, year + ": " + figures);
        }
    }

    @Test
    void whereNobodyPublishedAFigureNoTableIsPrinted() {
        var nobody = new Group(2025, List.of(new Subject(1, "甲局", false, null, null)));
        var document = Briefing.document("清河县人民政府", nobody, Briefing.draft("清河县人民政府", nobody), List.of());
        assertFalse(document.blocks().stream().anyMatch(Document.ProseTable.class::isInstance), document::toString);
        assertFalse(document.toString().contains("附表"));
    }

    @Test
    void whoAppliedIsSaidOfEveryKindThatTheTableHas() {
        var words = new BriefingFigures(group(2025)).render(Briefing.draft("清河县人民政府", group(2025)));
        for (var kind : List.of("natural", "business", "research", "welfare", "legal", "other-org")) {
            assertTrue(words.contains(Measures.ALL.get(kind).label() + cell(2025, "received.", kind) + "件"), kind + "\n" + words);
        }
    }

    @Test
    void figuresTypedByHandAndReferencesToNothingAreNamed() {
        var group = group(2025);
        assertEquals(List.of("“{{nothing}}”不是可以引用的数，请从草稿里抄一个引用。", "“{{received@77}}”不是可以引用的数，请从草稿里抄一个引用。", "“12件”是手写的数，没有来源。请换成引用，例如 {{received}}。",
                "“3.5%”是手写的数，没有来源。请换成引用，例如 {{received}}。", "“９件”是手写的数，没有来源。请换成引用，例如 {{received}}。"),
                Briefing.faults("2025年{{received}}，{{nothing}}，{{received@77}}，新收12件，占3.5%，又收９件。", group));
        assertEquals(List.of("12起", "三百件", "三成", "40", "1,024.5", "两家", "百分之三", "十余次", "2倍"),
                typed("新收12起，另有三百件，占三成；共40，1,024.5万元，涉及两家，增长百分之三，数十余次，2倍。"));
        assertEquals(List.of("一件", "一家", "二十一起", "一倍", "2021"), typed("新收一件，来自一家，二十一起，增长一倍，比2021多。"));
    }

    @Test
    void yearsDatesOrdinalsAndIdiomsAreNoFigures() {
        for (var words : List.of("2025年与2024年度相比", "2023—2025年", "截至2025年12月31日，1月至3月，3月5日，9月底", "2025-12-31", "第12条、第三次、第一家",
                "国办公开办函〔2021〕30号", "1.总体情况\n2、办理结果\n（3）其他：（1）甲；（2）乙", "拨打12345热线", "与各部门一起推进，统一起来，一次性告知，高效办成一件事，一成不变，千家万户，每一次",
                "完成，统一成册，二是", "{{received}}，占{{granted-share}}")) {
            assertEquals(List.of(), typed(words), words);
        }
        var named = new Group(2025, List.of(new Subject(1, "青石县101地质队", false, Profile.of(report(1, 2025)), Profile.of(report(1, 2024)))));
        assertEquals(List.of(), Briefing.faults(Briefing.draft("清河县人民政府", named), named));
    }

    /** Figures that are named as typed by hand. */
    private static List<String> typed(String text) {
        return Briefing.faults(text, group(2025)).stream().map(fault -> fault.substring(1, fault.indexOf('”'))).toList();
    }

    @Test
    void aChangeWithoutAYearBeforeIsNamed() {
        assertEquals(1, Briefing.faults("{{received.change}}", group(2023)).size());
    }
}

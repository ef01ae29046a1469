package nianbao.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.format.ReportFormat;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Ways to keep a register. */
final class Habits {

    private static final Map<String, String[]> OWN = own();
    static final Map<String, String> REVIEWS = Map.of("upheld", "维持", "corrected", "撤销，责令重新答复", "other", "申请人撤回复议申请", "pending", "未审结", "", "");
    static final Map<String, String> SUITS = Map.of("upheld", "驳回诉讼请求", "corrected", "确认违法", "other", "原告撤诉", "pending", "一审中", "", "无");
    static final List<String> KINDS = List.of("natural", "business", "research", "welfare", "legal", "other-org");
    private static final List<String> ENDS = List.of("upheld", "corrected", "other", "pending");

    private Habits() {
    }

    private static Map<String, String[]> own() {
        var words = new HashMap<String, String[]>();
        words.put("granted", new String[]{"公开", "已主动公开，告知获取方式", "同意公开"});
        words.put("partial", new String[]{"部分公开", "部分公开，涉及个人隐私的内容不予公开"});
        words.put("denied.secret", new String[]{"涉及国家秘密，不予公开"});
        words.put("denied.law", new String[]{"法律、行政法规禁止公开"});
        words.put("denied.security", new String[]{"不予公开：危及“三安全一稳定”"});
        words.put("denied.third-party", new String[]{"涉及商业秘密，第三方不同意", "个人隐私"});
        words.put("denied.internal", new String[]{"内部人事管理信息，不予公开"});
        words.put("denied.process", new String[]{"过程稿，不予公开", "过程性信息"});
        words.put("denied.enforcement", new String[]{"执法案卷信息"});
        words.put("denied.inquiry", new String[]{"属于行政查询事项"});
        words.put("unavailable.not-held", new String[]{"信息不存在", "非本机关掌握", "本机关未制作或获取"});
        words.put("unavailable.to-compile", new String[]{"需加工分析，无现成信息"});
        words.put("unavailable.unclear", new String[]{"补正后仍不明确"});
        words.put("rejected.petition", new String[]{"属信访投诉，不予处理"});
        words.put("rejected.repeat", new String[]{"重复申请"});
        words.put("rejected.publication", new String[]{"公开出版物"});
        words.put("rejected.excessive", new String[]{"无正当理由大量反复申请"});
        words.put("rejected.reissue", new String[]{"要求重新出具已获取信息"});
        words.put("other", new String[]{"申请人撤回", "逾期未补正，视为放弃", "逾期未缴费，视为放弃"});
        words.put("other.uncorrected", new String[]{"逾期未补正，视为放弃", "补正未回复"});
        words.put("other.unpaid", new String[]{"逾期未缴费，视为放弃"});
        words.put("other.rest", new String[]{"申请人撤回"});
        return words;
    }

    /** Outcomes in the office's own words, kinds only from names; a title; days as Excel's own dates, some as text. */
    static byte[] words(InventedRegister register) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("台账");
            text(sheet.createRow(0), 0, "清河县档案局" + register.year() + "年依申请公开台账");
            heads(sheet, 1, "登记号", "收件时间", "申请人", "申请事项", "是否延期", "办结时间", "答复情况", "复议", "诉讼");
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
            for (var e : register.entries()) {
                var row = sheet.createRow(sheet.getLastRowNum() + 1);
                text(row, 0, "〔" + e.received().getYear() + "〕" + e.number() + "号");
                if (e.number() % 3 == 0) {
                    text(row, 1, e.received().format(DateTimeFormatter.ofPattern("yyyy年M月d日")));
                } else {
                    row.createCell(1).setCellValue(e.received());
                    row.getCell(1).setCellStyle(date);
                }
                text(row, 2, e.name());
                text(row, 3, "某项目批复");
                text(row, 4, e.extended() ? "√" : "");
                text(row, 5, e.answered() == null ? e.number() % 2 == 0 ? "在办" : "" : e.answered().format(DateTimeFormatter.ofPattern("yyyy.M.d")));
                text(row, 6, outcome(e));
                text(row, 7, REVIEWS.get(e.review()));
                text(row, 8, SUITS.get(e.suit()));
            }
            return bytes(book);
        }
    }

    static String outcome(InventedRegister.Entry e) {
        if (e.outcome().isEmpty()) {
            return "";
        }
        var words = OWN.get(e.outcome().substring(e.outcome().indexOf('.') + 1));
        return words[e.number() % words.length];
    }

    /** A csv in GBK: outcomes by the numbers of the official table, kinds by letters that the title explains, days 20240305. */
    static byte[] codes(InventedRegister register, ReportFormat format) {
        var out = new StringBuilder("申请人类别：A自然人 B商业企业 C科研机构 D社会公益组织 E法律服务机构 F其他,,,,,,,\n编号,收到日期,申请人类别,答复日期,处理结果代码,延期,行政复议,行政诉讼\n");
        for (var e : register.entries()) {
            out.append(register.year() * 10_000L + e.number()).append(',').append(e.received().format(DateTimeFormatter.BASIC_ISO_DATE)).append(',')
                    .append((char) ('A' + KINDS.indexOf(e.kind()))).append(',')
                    .append(e.answered() == null ? "" : e.answered().format(DateTimeFormatter.BASIC_ISO_DATE)).append(',')
                    .append(e.outcome().isEmpty() ? "" : number(format, e.outcome(), e.number() % 2 == 0)).append(',')
                    .append(e.extended() ? "是" : "否").append(',').append("\"" + REVIEWS.get(e.review()) + "\"").append(',').append(SUITS.get(e.suit()))
                    .append('\n');
        }
        return out.toString().getBytes(Charset.forName("GBK"));
    }

    /** （三）5 or 3.5, from the labels. */
    private static String number(ReportFormat format, String row, boolean chinese) {
        String group = "", item = "";
        for (var label : format.cell(row + ".natural").rowLabels()) {
            group = label.startsWith("（") ? label.substring(1, 2) : group;
            item = label.matches("\\d\\..*") ? label.substring(0, 1) : item;
        }
        int digit = "一二三四五六".indexOf(group) + 1;
        return chinese ? "（" + group + "）" + item : item.isEmpty() ? Integer.toString(digit) : digit + "." + item;
    }

    /** A sheet a month with days alone, what came before on a sheet of its own, sums below, running numbers anew on each. */
    static byte[] months(InventedRegister register) throws IOException {
        try (var book = new XSSFWorkbook()) {
            for (int month = 0; month <= 12; month++) {
                int now = month;
                var of = register.entries().stream().filter(e -> now == 0 ? e.received().getYear() < register.year()
                        : e.received().getYear() == register.year() && e.received().getMonthValue() == now).toList();
                var sheet = book.createSheet(month == 0 ? "上年结转" : month + "月");
                text(sheet.createRow(0), 0, register.year() + "年依申请公开登记表");
                sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
                heads(sheet, 1, "序号", "收到日期", "申请人名称", "申请人类型", "内容描述", "答复日期", "办理结果", "复议诉讼情况");
                int number = 1;
                for (var e : of) {
                    var row = sheet.createRow(sheet.getLastRowNum() + 1);
                    row.createCell(0).setCellValue(number++);
                    text(row, 1, now == 0 ? e.received().toString() : e.number() % 2 == 0 ? e.received().getDayOfMonth() + "日"
                            : e.received().getMonthValue() + "月" + e.received().getDayOfMonth() + "日");
                    text(row, 2, e.name());
                    text(row, 3, e.kind().equals("natural") ? "公民" : "法人或其他组织");
                    text(row, 4, "某项目批复");
                    text(row, 5,
                            e.answered() == null ? "办理中" : e.number() % 2 == 0 || e.answered().getYear() > register.year() && e.received().getMonthValue() < 10
                                    ? e.answered().toString() : e.answered().getMonthValue() + "." + e.answered().getDayOfMonth());
                    text(row, 6, outcome(e));
                    text(row, 7, cases(e));
                }
                var sum = sheet.createRow(sheet.getLastRowNum() + 1);
                text(sum, 0, "合计");
                text(sum, 1, of.size() + "件");
                text(sheet.createRow(sum.getRowNum() + 2), 0, "填表人：某某");
            }
            return bytes(book);
        }
    }

    private static String cases(InventedRegister.Entry e) {
        var review = e.review().isEmpty() ? "" : "复议：" + REVIEWS.get(e.review()).replaceAll("，.*", "");
        var suit = e.suit().isEmpty() ? "" : "诉讼：" + SUITS.get(e.suit());
        return review + (review.isEmpty() || suit.isEmpty() ? "" : "；") + suit;
    }

    /** Heads in three merged lines, a tick for each outcome, kind and end of a case, the month merged beside its requests. */
    static byte[] merged(InventedRegister register, ReportFormat format) throws IOException {
        var outcomes = List.copyOf(format.register().orElseThrow().outcomes().keySet());
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("2024");
            text(sheet.createRow(0), 0, "清河县档案局政府信息公开申请办理情况登记台账（" + register.year() + "年）");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 45));
            for (int i = 1; i <= 3; i++) {
                sheet.createRow(i);
            }
            int at = 0;
            for (var head : List.of("月份", "登记编号", "收到申请时间")) {
                over(sheet, 1, 3, at, at, head);
                at++;
            }
            over(sheet, 1, 1, at, at + 5, "申请人");
            over(sheet, 2, 3, at, at, "自然人");
            over(sheet, 2, 2, at + 1, at + 5, "法人或其他组织");
            for (int k = 1; k < KINDS.size(); k++) {
                text(sheet.getRow(3), at + k, format.cell("applications.received." + KINDS.get(k)).columnLabels().getLast());
            }
            int kinds = at;
            at += 6;
            over(sheet, 1, 1, at, at + outcomes.size(), "办理情况");
            over(sheet, 2, 3, at, at, "答复时间");
            int answered = at++;
            int first = at;
            for (var outcome : outcomes) {
                var labels = format.cell(outcome + ".natural").rowLabels();
                var group = labels.size() > 2 ? labels.get(labels.size() - 2) : "";
                text(sheet.getRow(2), at, group.isEmpty() ? labels.getLast() : group);
                text(sheet.getRow(3), at, labels.getLast());
                at++;
            }
            over(sheet, 1, 1, at, at + 3, "行政复议");
            over(sheet, 1, 1, at + 4, at + 7, "行政诉讼");
            for (int i = 0; i < 8; i++) {
                over(sheet, 2, 3, at + i, at + i, List.of("结果维持", "结果纠正", "其他结果", "尚未审结").get(i % 4));
            }
            int month = 0, from = 0;
            for (var e : register.entries()) {
                var row = sheet.createRow(sheet.getLastRowNum() + 1);
                int own = e.received().getYear() * 12 + e.received().getMonthValue();
                if (own != month) {
                    merge(sheet, from, row.getRowNum() - 1);
                    text(row, 0, e.received().getMonthValue() + "月");
                    month = own;
                    from = row.getRowNum();
                }
                text(row, 1, "QH" + e.number());
                text(row, 2, e.received().format(DateTimeFormatter.ofPattern("yyyy-MM-dd")));
                text(row, kinds + KINDS.indexOf(e.kind()), "√");
                text(row, answered, e.answered() == null ? "" : e.answered().format(DateTimeFormatter.ofPattern("yyyy-MM-dd")));
                if (!e.outcome().isEmpty()) {
                    text(row, first + outcomes.indexOf(e.outcome()), "√");
                }
                if (!e.review().isEmpty()) {
                    text(row, at + ENDS.indexOf(e.review()), "1");
                }
                if (!e.suit().isEmpty()) {
                    text(row, at + 4 + ENDS.indexOf(e.suit()), "1");
                }
            }
            return bytes(book);
        }
    }

    private static void merge(XSSFSheet sheet, int from, int to) {
        if (from > 0 && to > from) {
            sheet.addMergedRegion(new CellRangeAddress(from, to, 0, 0));
        }
    }

    private static void over(XSSFSheet sheet, int top, int bottom, int left, int right, String text) {
        text(sheet.getRow(top), left, text);
        sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
    }

    static void heads(XSSFSheet sheet, int row, String... heads) {
        var line = sheet.createRow(row);
        for (int i = 0; i < heads.length; i++) {
            text(line, i, heads[i]);
        }
    }

    static void text(XSSFRow row, int column, String text) {
        if (!text.isEmpty()) {
            row.createCell(column).setCellValue(text);
        }
    }

    static byte[] bytes(XSSFWorkbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

}

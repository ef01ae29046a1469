package nianbao.register;

import static nianbao.register.Habits.heads;
import static nianbao.register.Habits.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nianbao.format.ReportFormat;
import nianbao.register.InventedRegister.Entry;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** More ways to keep a register, as offices do. */
final class MoreHabits {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String[] HEADS = {"登记号", "收件日期", "申请人", "申请人类型", "申请内容", "是否延期", "答复日期", "办理结果", "行政复议结果", "行政诉讼结果"};
    private static final List<String> KIND_WORDS = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");

    private MoreHabits() {
    }

    /** Each date as whoever wrote it liked: with a time, with blanks, as text or as Excel's own; what the applicant is stands in brackets behind the name. */
    static byte[] dates(InventedRegister register) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Sheet1");
            heads(sheet, 0, "编号", "收到时间", "申请人姓名或名称", "答复时间", "答复结果", "行政复议", "行政诉讼");
            var time = style(book, "yyyy-m-d h:mm");
            for (var e : register.entries()) {
                var row = next(sheet);
                text(row, 0, register.year() + "-" + e.number());
                date(row, 1, e.received(), e.number(), time);
                text(row, 2, e.name() + (e.kind().equals("natural") ? "(个人)" : e.number() % 2 == 0 ? "（单位）" : ""));
                date(row, 3, e.answered(), e.number() + 3, time);
                text(row, 4, Habits.outcome(e));
                text(row, 5, Habits.REVIEWS.get(e.review()));
                text(row, 6, Habits.SUITS.get(e.suit()));
            }
            return Habits.bytes(book);
        }
    }

    private static void date(XSSFRow row, int column, LocalDate day, int turn, CellStyle time) {
        if (day == null) {
            return;
        }
        switch (turn % 7) {
            case 0 -> text(row, column, day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
            case 1 -> text(row, column, day.getYear() + "-" + day.getMonthValue() + "-" + day.getDayOfMonth() + " 9:30");
            case 2 -> text(row, column, " " + day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日　");
            case 3 -> {
                row.createCell(column).setCellValue(day.atTime(16, 5));
                row.getCell(column).setCellStyle(time);
            }
            case 4 -> text(row, column, day.format(DateTimeFormatter.ofPattern("yyyy/MM/dd")) + " 08:15:00");
            case 5 -> text(row, column, day.getYear() + "．" + day.getMonthValue() + "．" + day.getDayOfMonth());
            // Excel's number, left behind when the cell lost its format.
            default -> row.createCell(column).setCellValue(day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay());
        }
    }

    /** The outcome in two columns: which group, and what of it. */
    static byte[] twoColumns(InventedRegister register, ReportFormat format) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("台账");
            heads(sheet, 0, "受理编号", "受理日期", "申请人类别", "办结日期", "答复类型", "具体情形", "复议情况", "诉讼情况");
            for (var e : register.entries()) {
                var row = next(sheet);
                text(row, 0, "依申请" + e.received().getYear() + "第" + e.number() + "号");
                text(row, 1, e.received().toString());
                text(row, 2, KIND_WORDS.get(Habits.KINDS.indexOf(e.kind())));
                text(row, 3, e.answered() == null ? "" : e.answered().toString());
                if (!e.outcome().isEmpty()) {
                    var labels = format.cell(e.outcome() + ".natural").rowLabels();
                    var own = plain(labels.getLast());
                    var group = labels.size() > 2 ? plain(labels.get(labels.size() - 2)) : "";
                    text(row, 4, group.isEmpty() ? own : group);
                    text(row, 5, group.isEmpty() ? "" : own);
                }
                text(row, 6, Habits.REVIEWS.get(e.review()));
                text(row, 7, Habits.SUITS.get(e.suit()));
            }
            return Habits.bytes(book);
        }
    }

    private static String plain(String label) {
        return label.replaceFirst("^(（.）|\\d\\.|.、)", "").replaceAll("（[^）]*）", "");
    }

    /** A sheet a quarter, each with its head on row 4 below title, office and remark, sums between the months, the total of all below. */
    static byte[] quarters(InventedRegister register) throws IOException {
        try (var book = new XSSFWorkbook()) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                int now = quarter;
                var sheet = book.createSheet(register.year() + "年第" + "一二三四".charAt(quarter - 1) + "季度");
                text(sheet.createRow(0), 0, "政府信息公开申请办理台账");
                text(sheet.createRow(1), 0, "填报单位：清河县档案局");
                text(sheet.getRow(1), 6, "单位：件");
                sheet.createRow(2);
                heads(sheet, 3, HEADS);
                int month = 0, ofMonth = 0, all = 0;
                for (var e : register.entries().stream().filter(e -> quarter(e, register.year()) == now).toList()) {
                    if (month != 0 && month != e.received().getMonthValue()) {
                        sum(sheet, "小计", ofMonth);
                        ofMonth = 0;
                    }
                    month = e.received().getMonthValue();
                    ofMonth++;
                    all++;
                    usual(next(sheet), e);
                }
                sum(sheet, "小计", ofMonth);
                sum(sheet, "本季度合计", all);
                text(next(sheet), 0, "填报人：某某　审核人：某某　填报日期：" + (register.year() + (quarter == 4 ? 1 : 0)) + "年" + (quarter * 3 % 12 + 1) + "月3日");
            }
            return Habits.bytes(book);
        }
    }

    /** What came in the year before stands in the first. */
    private static int quarter(Entry e, int year) {
        return e.received().getYear() < year ? 1 : (e.received().getMonthValue() + 2) / 3;
    }

    private static void sum(XSSFSheet sheet, String label, int number) {
        var row = next(sheet);
        text(row, 0, label);
        row.createCell(1).setCellValue(number);
        text(row, 7, "其中公开 " + number / 2 + " 件");
    }

    private static void usual(XSSFRow row, Entry e) {
        text(row, 0, "〔" + e.received().getYear() + "〕第" + e.number() + "号");
        text(row, 1, e.received().format(DateTimeFormatter.ofPattern("yyyy.MM.dd")));
        text(row, 2, e.name());
        text(row, 3, KIND_WORDS.get(Habits.KINDS.indexOf(e.kind())));
        text(row, 4, "关于某村征地补偿方案");
        text(row, 5, e.extended() ? "是" : "否");
        text(row, 6, e.answered() == null ? "" : e.answered().format(DateTimeFormatter.ofPattern("yyyy.MM.dd")));
        text(row, 7, Habits.outcome(e));
        text(row, 8, Habits.REVIEWS.get(e.review()));
        text(row, 9, Habits.SUITS.get(e.suit()));
    }

    /** Cells merged down: the day over all that came in on it, and who applied, the kind, over his requests of that day; months between as lines across. */
    static byte[] mergedDown(InventedRegister register) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("台账");
            text(sheet.createRow(0), 0, register.year() + "年度依申请公开情况统计台账");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEADS.length - 1));
            heads(sheet, 1, HEADS);
            int month = 0;
            Entry before = null;
            int[] from = new int[HEADS.length];
            for (var e : register.entries()) {
                if (month != e.received().getMonthValue()) {
                    end(sheet, from);
                    month = e.received().getMonthValue();
                    var line = next(sheet);
                    text(line, 0, month + "月份");
                    sheet.addMergedRegion(new CellRangeAddress(line.getRowNum(), line.getRowNum(), 0, HEADS.length - 1));
                    before = null;
                }
                boolean sameDay = before != null && before.received().equals(e.received());
                boolean sameWho = sameDay && before.name().equals(e.name());
                if (!sameDay) {
                    end(sheet, from);
                    from[1] = sheet.getLastRowNum() + 1;
                }
                if (!sameWho) {
                    end(sheet, from, 2);
                    end(sheet, from, 3);
                    from[2] = sheet.getLastRowNum() + 1;
                    from[3] = from[2];
                }
                var row = next(sheet);
                usual(row, e);
                blank(row, 1, sameDay);
                blank(row, 2, sameWho);
                blank(row, 3, sameWho);
                before = e;
            }
            end(sheet, from);
            return Habits.bytes(book);
        }
    }

    private static void blank(XSSFRow row, int column, boolean merged) {
        if (merged) {
            row.removeCell(row.getCell(column));
        }
    }

    private static void end(XSSFSheet sheet, int[] from) {
        for (int column = 1; column <= 3; column++) {
            end(sheet, from, column);
        }
    }

    private static void end(XSSFSheet sheet, int[] from, int column) {
        if (from[column] > 0 && sheet.getLastRowNum() > from[column]) {
            sheet.addMergedRegion(new CellRangeAddress(from[column], sheet.getLastRowNum(), column, column));
        }
        from[column] = 0;
    }

    /** Filtered and partly hidden: rows that the filter hides are requests all the same, hidden columns are read like others; lists for choosing on a hidden sheet. */
    static byte[] filtered(InventedRegister register, ReportFormat format) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var lists = book.createSheet("选项");
            int at = 0;
            for (var outcome : format.register().orElseThrow().outcomes().keySet()) {
                text(lists.createRow(at), 0, format.cell(outcome + ".natural").rowLabels().getLast());
                text(lists.getRow(at), 1, at < KIND_WORDS.size() ? KIND_WORDS.get(at) : "");
                at++;
            }
            var sheet = book.createSheet("登记表");
            heads(sheet, 0, "序号", "登记编号", "身份证号码", "联系电话", "申请日期", "收到日期", "应答复日期", "申请人", "申请人性质", "答复日期", "处理结果", "复议结果", "诉讼结果", "最后修改时间");
            for (var e : register.entries()) {
                var row = next(sheet);
                row.createCell(0).setCellValue(e.number());
                text(row, 1, "QH" + register.year() + "%04d".formatted(e.number()));
                text(row, 2, "11010119900101" + "%04d".formatted(e.number()));
                text(row, 3, "1380000" + "%04d".formatted(e.number()));
                text(row, 4, e.received().minusDays(3).toString());
                text(row, 5, e.received().toString());
                text(row, 6, e.received().plusDays(28).toString());
                text(row, 7, e.name());
                text(row, 8, e.kind().equals("natural") ? "公民" : KIND_WORDS.get(Habits.KINDS.indexOf(e.kind())));
                text(row, 9, e.answered() == null ? "" : e.answered().toString());
                text(row, 10, Habits.outcome(e));
                text(row, 11, Habits.REVIEWS.get(e.review()));
                text(row, 12, Habits.SUITS.get(e.suit()));
                text(row, 13, (register.year() + 1) + "-01-0" + (e.number() % 9 + 1));
                row.setZeroHeight(e.number() % 3 == 0);
            }
            for (int hidden : new int[]{2, 3, 4, 6, 13}) {
                sheet.setColumnHidden(hidden, true);
            }
            sheet.setAutoFilter(new CellRangeAddress(0, sheet.getLastRowNum(), 0, 13));
            book.setSheetHidden(0, true);
            book.setActiveSheet(1);
            return Habits.bytes(book);
        }
    }

    /** Two registers in a file: the requests, and the cases of 复议 and 诉讼 with the number of the request each is about. */
    static byte[] twoRegisters(InventedRegister register) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("依申请公开");
            heads(sheet, 0, "登记号", "收到日期", "申请人", "申请人类型", "答复日期", "办理结果");
            var cases = book.createSheet("复议诉讼");
            text(cases.createRow(0), 0, register.year() + "年政府信息公开行政复议、行政诉讼案件台账");
            heads(cases, 1, "序号", "申请登记号", "申请人", "案件类型", "受理机关", "立案日期", "结案日期", "审理结果");
            for (var e : register.entries()) {
                var row = next(sheet);
                text(row, 0, number(e));
                text(row, 1, e.received().toString());
                text(row, 2, e.name());
                text(row, 3, KIND_WORDS.get(Habits.KINDS.indexOf(e.kind())));
                text(row, 4, e.answered() == null ? "" : e.answered().toString());
                text(row, 5, Habits.outcome(e));
                // The suit may be written down before the 复议 it came after.
                if (e.number() % 2 == 0) {
                    caseOf(cases, e, "行政诉讼", e.suit().isEmpty() ? "" : Habits.SUITS.get(e.suit()));
                    caseOf(cases, e, "行政复议", Habits.REVIEWS.get(e.review()));
                } else {
                    caseOf(cases, e, "复议", Habits.REVIEWS.get(e.review()));
                    caseOf(cases, e, "诉讼（一审）", e.suit().isEmpty() ? "" : Habits.SUITS.get(e.suit()));
                }
            }
            var sum = next(cases);
            text(sum, 0, "合计");
            text(sum, 1, cases.getLastRowNum() - 2 + "件");
            return Habits.bytes(book);
        }
    }

    private static String number(Entry e) {
        return "清信公〔" + e.received().getYear() + "〕" + e.number() + "号";
    }

    private static void caseOf(XSSFSheet sheet, Entry e, String kind, String end) {
        if (!end.isEmpty()) {
            var row = next(sheet);
            row.createCell(0).setCellValue(sheet.getLastRowNum() - 1);
            text(row, 1, number(e));
            text(row, 2, e.name());
            text(row, 3, kind);
            text(row, 4, kind.contains("复议") ? "清河县人民政府" : "清河县人民法院");
            text(row, 5, (e.answered() == null ? e.received() : e.answered()).plusDays(20).toString());
            text(row, 6, end.equals("未审结") || end.equals("一审中") ? "" : e.received().plusDays(90).toString());
            text(row, 7, end);
        }
    }

    /** A csv in GBK with semicolons between, commas and line ends in quoted texts, and the total below. */
    static byte[] semicolons(InventedRegister register) {
        var out = new StringBuilder(String.join(";", HEADS)).append("\r\n");
        register.entries().forEach(e -> out.append(e.received().getYear()).append('-').append(e.number()).append(';')
                .append(e.received().format(DateTimeFormatter.ofPattern("yyyy/M/d"))).append(';').append(e.name()).append(';')
                .append(KIND_WORDS.get(Habits.KINDS.indexOf(e.kind()))).append(";\"要求公开：1,批复,\n2,附图；及清单\";").append(e.extended() ? "是" : "").append(';')
                .append(e.answered() == null ? "" : e.answered().format(DateTimeFormatter.ofPattern("yyyy/M/d"))).append(";\"").append(Habits.outcome(e))
                .append("\";\"").append(Habits.REVIEWS.get(e.review())).append("\";").append(Habits.SUITS.get(e.suit())).append("\r\n"));
        out.append("总计;").append(register.entries().size()).append(";;;;;;;;\r\n");
        return out.toString().getBytes(GBK);
    }

    /** What one pastes: tabs between, the same in UTF-8 with a mark at its begin where a web system wrote it. */
    static byte[] tabs(InventedRegister register, boolean gbk) {
        var out = new StringBuilder(gbk ? "" : "\ufeff").append("政务公开系统导出\t导出时间：").append(register.year() + 1).append("-01-05\n")
                .append("流水号\t登记时间\t申请人\t主体类型\t内容\t办结时间\t结果\t复议\t诉讼\n");
        register.entries().forEach(e -> out.append("SQ").append(e.received().format(DateTimeFormatter.BASIC_ISO_DATE)).append("%04d".formatted(e.number()))
                .append('\t').append(e.received()).append(" 08:0").append(e.number() % 10).append(":11\t").append(e.name()).append('\t')
                .append(e.kind().equals("natural") ? "个人" : "法人或其他组织").append("\t某文件\t")
                .append(e.answered() == null ? "--" : e.answered() + " 17:30:00").append('\t').append(e.outcome().isEmpty() ? "办理中" : Habits.outcome(e))
                .append('\t')
                .append(e.review().isEmpty() ? "--" : Habits.REVIEWS.get(e.review())).append('\t').append(Habits.SUITS.get(e.suit())).append('\n'));
        return out.toString().getBytes(gbk ? GBK : StandardCharsets.UTF_8);
    }

    private static XSSFRow next(XSSFSheet sheet) {
        return sheet.createRow(sheet.getLastRowNum() + 1);
    }

    private static CellStyle style(XSSFWorkbook book, String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}

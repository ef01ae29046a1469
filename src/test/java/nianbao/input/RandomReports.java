package nianbao.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import nianbao.format.CellType;
import nianbao.format.Formats;
import nianbao.format.Section;
import nianbao.report.Report;

/** Reports from a seed, with the prose that makes reading hard. All invented. */
final class RandomReports {

    private static final List<String> AGENCIES = List.of("清河县民政局", "东川市人民政府办公室", "云岭自治州生态环境局", "长安区政务服务和大数据管理局",
            "青石镇人民政府", "国家税务总局清河县税务局",
            "云岭布依族苗族自治州清河县农业农村和乡村振兴事业发展服务中心（清河县农产品质量安全检验检测中心、清河县农业综合行政执法大队）");
    private static final List<String> COUNTS = List.of("0", "0", "0", "1", "7", "12", "103", "4587", "1295", "1,295", "", "/", "-", "22（其中修订16件）", "3件");
    private static final List<String> CHANGES = List.of("0", "+2", "-4", "12", "", "-18");
    private static final List<String> AMOUNTS = List.of("0", "513.22万元", "251000元", "1480.8758", "24252.311082", "", "0.50");
    private static final List<String> PROSE = List.of(
            "2024年，本机关主动公开政府信息1,286条，其中规范性文件4件；办结率100%。",
            "（一）主动公开情况", "（二）依申请公开", "1.健全制度", "2．清理文件。全年清理12件。", "（1）机构职能", "一是完善制度；二是加强培训；三是强化考核。",
            "（三）不予公开：1.属于国家秘密0件，2.其他法律行政法规禁止公开0件。", "行政许可 3 4 5", "| 行政许可 | 3 | 4 |", "一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1",
            "第二十条第（一）项", "总计", "【公开指南】已更新（见附表）。", "收到“申请”（含上年结转）9件，详见《年度台账》。", "网址：https://www.example.gov.cn/zwgk/2024/index_1.html?from=a&page=2。",
            "The open data portal serves API v2.1 to 3 departments.", "<b>不是标签</b> & 'quoted' \"text\"。", "2023 年与 2024 年相比，增长 12.5 %。",
            "持续推进".repeat(60) + "。", "办理结果如下：予以公开3件、部分公开1件", "统计指标 单位 统计数", "——", "a|b|c|d", "无。");
    private static final List<String> PREFACE = List.of("本报告依据《中华人民共和国政府信息公开条例》编制。", "本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分。",
            "所列数据的统计期限自1月1日起至12月31日止，联系电话：0000-12345678。");
    private static final List<String> NOTES = List.of("注：行政复议、行政诉讼数量含上年度结转数量。", "说明：1.行政许可 0 件的单位不计。\n2.规章由市人民政府制定，本机关为 0。",
            "备注：本表数据不含垂直管理部门");

    private final Random random;

    RandomReports(long seed) {
        random = new Random(seed);
    }

    Report next() {
        var format = Formats.all().get(random.nextInt(3));
        int year = format.from() + random.nextInt(2);
        var fields = new LinkedHashMap<String, String>();
        for (var section : format.sections()) {
            switch (section.kind()) {
                case PROSE -> prose(section, fields);
                case SIGNATURE -> {
                }
                case TABLE -> {
                    format.fields(section).forEach(field -> fields.put(field, cell(format.cell(field).type())));
                    if (random.nextInt(3) == 0) {
                        fields.put(section.code() + Section.NOTE, pick(NOTES));
                    }
                }
            }
        }
        var agency = pick(AGENCIES);
        int closing = random.nextInt(4);
        if (closing > 0) {
            fields.put("signature", agency);
        }
        if (closing > 1) {
            fields.put("date", year + 1 + "年1月" + (1 + random.nextInt(31)) + "日");
        }
        return new Report(format, agency, year, fields);
    }

    private void prose(Section section, LinkedHashMap<String, String> fields) {
        if (section.code().equals("preface")) {
            if (random.nextBoolean()) {
                fields.put("preface", String.join("\n", PREFACE.subList(0, 1 + random.nextInt(PREFACE.size()))));
            }
            return;
        }
        var lines = new ArrayList<String>();
        if (section.code().equals("body")) {
            // Nothing but a dash right under the title is taken for the page's ornament, and noted.
            lines.add(pick(List.of("一、概述", "一、概述", "2014年，本机关公开信息12条。", "行政许可 3 4 5", "【公开指南】已更新（见附表）。")));
        }
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            lines.add(pick(PROSE));
        }
        lines.add(pick(List.of("以上情况，请予监督。", "无。", "没有其他需要报告的事项")));
        fields.put(section.code(), String.join("\n", lines));
    }

    private String cell(CellType type) {
        return switch (type) {
            case TEXT -> pick(List.of("张三", "李四", "0000-12345678", "2018.1.5", ""));
            case SIGNED -> pick(CHANGES);
            case DECIMAL, AMOUNT -> pick(AMOUNTS);
            default -> random.nextInt(3) == 0 ? pick(COUNTS) : Integer.toString(random.nextInt(40));
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

package nianbao.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.document.Document;
import nianbao.document.Drawing;
import nianbao.document.Prose;
import org.jspecify.annotations.Nullable;

/**
 * The 政府信息公开工作情况分析 of an office's year: standard sentences whose figures are references to cells. No sentence is made of a figure that
 * no cell gives. What somebody writes instead is checked for figures of his own.
 */
public final class Briefing {

    private static final String FIELD = "briefing";
    /** Agencies named in one sentence. */
    private static final int MOST_NAMES = 3;
    private static final int MOST_QUESTIONS = 20;

    private Briefing() {
    }

    /** The text to begin with, one paragraph a line. */
    public static String draft(String office, Group group) {
        var lines = new ArrayList<String>();
        int year = group.year();
        lines.add("一、总体情况");
        lines.add(year + "年度，" + office + "下级{{agencies}}家机关中，{{published}}家公布了政府信息公开工作年度报告。以下各数都来自这些报告。");
        var all = new ArrayList<String>();
        add(all, group, "received", "全年新收政府信息公开申请{{received}}" + last(group, "received"));
        add(all, group, "carried-in", "上年结转{{carried-in}}");
        add(all, group, "carried-out", "结转下年度继续办理{{carried-out}}");
        sentence(lines, all);
        all.clear();
        add(all, group, "natural", "自然人申请{{natural}}" + (group.total(Measures.ALL.get("natural-share")) == null ? "" : "，占{{natural-share}}"));
        for (var code : List.of("business", "research", "welfare", "legal", "other-org")) {
            add(all, group, code, Measures.ALL.get(code).label() + "{{" + code + "}}");
        }
        sentence(lines, all);
        lines.add("二、办理结果");
        add(all, group, "closed", "全年办结{{closed}}" + last(group, "closed"));
        for (var code : List.of("granted", "partial", "denied", "unavailable", "rejected", "other")) {
            add(all, group, code, Measures.ALL.get(code).label() + "{{" + code + "}}");
        }
        sentence(lines, all);
        for (var code : List.of("granted-share", "denied-share", "unavailable-share", "rejected-share")) {
            shares(all, group, code);
            sentence(lines, all);
        }
        lines.add("三、行政复议和行政诉讼");
        add(all, group, "reviews", "因政府信息公开被申请行政复议{{reviews}}" + last(group, "reviews"));
        add(all, group, "reviews-corrected", "复议结果纠正{{reviews-corrected}}");
        add(all, group, "suits", "被提起行政诉讼{{suits}}" + last(group, "suits"));
        add(all, group, "suits-corrected", "诉讼结果纠正{{suits-corrected}}");
        sentence(lines, all);
        lines.add("四、各机关情况");
        most(lines, group, "received", "新收申请最多的");
        most(lines, group, "carried-out", "结转下年度最多的");
        questions(lines, group);
        return String.join("\n", lines);
    }

    private static void add(List<String> all, Group group, String code, String words) {
        if (group.total(Measures.ALL.get(code)) != null) {
            all.add(words);
        }
    }

    private static String last(Group group, String code) {
        return group.change(Measures.ALL.get(code)) == null ? "" : "（上年{{" + code + ".last}}，{{" + code + ".change}}）";
    }

    private static void sentence(List<String> lines, List<String> clauses) {
        if (!clauses.isEmpty()) {
            lines.add(String.join("，", clauses) + "。");
        }
        clauses.clear();
    }

    private static void shares(List<String> all, Group group, String code) {
        var measure = Measures.ALL.get(code);
        add(all, group, code, measure.label() + "{{" + code + "}}" + last(group, code));
        if (group.range(measure) instanceof Range range && range.count() >= Measures.ALL.limits().group()) {
            all.add("各机关的中位数{{" + code + ".median}}，中间一半在{{" + code + ".lower}}至{{" + code + ".upper}}之间");
            var outliers = group.outliers(measure);
            if (!outliers.isEmpty()) {
                all.add("离群的有" + outliers.stream().limit(MOST_NAMES).map(s -> s.name() + "（" + of(code, s) + "）").collect(Collectors.joining("、")));
            }
        }
    }

    private static String of(String code, Subject subject) {
        return "{{" + code + "@" + subject.id() + "}}";
    }

    private static void most(List<String> lines, Group group, String code, String words) {
        var measure = Measures.ALL.get(code);
        var most = group.subjects().stream().filter(s -> s.value(measure) instanceof BigDecimal value && value.signum() > 0)
                .sorted(Comparator.comparing((Subject s) -> s.value(measure)).reversed()).limit(MOST_NAMES).toList();
        if (!most.isEmpty()) {
            lines.add(words + "：" + most.stream().map(s -> s.name() + of(code, s)).collect(Collectors.joining("、")) + "。");
        }
    }

    private static void questions(List<String> lines, Group group) {
        var asked = Anomalies.changes(group).stream().sorted(Comparator.comparing(Anomaly::rule)).limit(MOST_QUESTIONS).toList();
        if (!asked.isEmpty()) {
            lines.add("五、需要核实的情况");
            asked.forEach(anomaly -> {
                var subject = anomaly.subjects().getFirst();
                lines.add(subject.name() + "：" + Measures.ALL.get(anomaly.measure()).label() + "上年{{" + anomaly.measure() + ".last@" + subject.id()
                        + "}}，本年" + of(anomaly.measure(), subject) + "。");
            });
        }
    }

    /** What is wrong with a text, for its writer; none when every figure in it is a reference that leads to cells. */
    public static List<String> faults(String text, Group group) {
        var figures = new BriefingFigures(group);
        var faults = new ArrayList<String>();
        var found = BriefingFigures.REFERENCE.matcher(text);
        while (found.find()) {
            var figure = figures.figure(found.group(1), found.group(2), found.group(3));
            if (figure == null || figure.equals(BriefingFigures.MISSING)) {
                faults.add("“" + found.group() + "”" + (figure == null ? "不是可以引用的数，请从草稿里抄一个引用。" : "没有数：报告里没有这一格的数，请删去这一句。"));
            }
        }
        for (var typed : TypedFigures.in(BriefingFigures.REFERENCE.matcher(text).replaceAll("　"), group)) {
            faults.add("“" + typed + "”是手写的数，没有来源。请换成引用，例如 {{received}}。");
        }
        return faults;
    }

    /**
     * As it is printed, with pictures and the table of all measures behind the text; without that where nobody has published a figure.
     *
     * @param pictures of the group's figures
     */
    public static Document document(String office, Group group, String text, List<Drawing> pictures) {
        var blocks = new ArrayList<Document.DocumentBlock>(Prose.blocks(new BriefingFigures(group).render(text), FIELD));
        if (!pictures.isEmpty()) {
            blocks.add(new Document.Heading(1, "附图", FIELD));
            pictures.forEach(picture -> blocks.add(new Document.Picture(picture)));
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("指标", "本年", "上年", "变化", "中位数"));
        var figures = new BriefingFigures(group);
        Measures.ALL.measures().stream().filter(measure -> group.total(measure) != null).forEach(measure -> rows.add(List.of(measure.label(),
                cell(figures, measure, null), cell(figures, measure, "last"), cell(figures, measure, "change"), cell(figures, measure, "median"))));
        if (rows.size() > 1) {
            blocks.add(new Document.Heading(1, "附表：各项指标", FIELD));
            blocks.add(new Document.ProseTable(rows, true, FIELD));
        }
        var title = group.year() + "年政府信息公开工作情况分析";
        return new Document(office.isEmpty() ? List.of(title) : List.of(office, title), office, group.year(), false, blocks);
    }

    private static String cell(BriefingFigures figures, Measure measure, @Nullable String what) {
        var figure = figures.figure(measure.code(), what, null);
        return figure == null || figure.equals(BriefingFigures.MISSING) ? "—" : figure;
    }
}

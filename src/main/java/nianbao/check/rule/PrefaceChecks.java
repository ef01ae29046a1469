package nianbao.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding.Fix;
import nianbao.check.finding.Finding;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.report.ChineseNumber;
import nianbao.report.Report;

/** What a report says of itself at its beginning: its name and year, the notice it follows, its parts. */
public final class PrefaceChecks {

    private static final Pattern NAMED = Pattern.compile("(?<![0-9])(20\\d\\d) ?年?度?年?(?:政府|政务)?(?:信息)?公开[^，。；《》\\n]{0,8}?(?:年度报告|年报|工作报告|报告)");
    /** Behind the words of a report's name: what is written about such reports. */
    private static final Pattern ABOUT = Pattern.compile("^[^，。；》\\n]{0,16}(?:通知|格式|办法|意见|要求|方案|的?函|事项|编制发布|编制工作|模板)");
    private static final Pattern BODY = Pattern.compile("[\\u4e00-\\u9fff]{4,40}(?:局|委员会|厅|人民政府|办公室|办公厅|办事处|中心|总队|支队|大队)$");
    private static final Pattern VERB = Pattern.compile("公布|发布|公开|编制|形成|撰写|完成|了|现将|现|为|是|由|对|向|就|将|即");
    private static final Pattern MADE = Pattern
            .compile(
                    "(?:本(?:年度)?报告|本年报)[^。；，由]{0,6}由([\\u4e00-\\u9fff]{2,30}?(?:局|委员会|厅|人民政府|办事处))(?:办公室|[\\u4e00-\\u9fff]{1,6}[科股处室])?(?:负责|组织|汇总)?(?:编制|编写|撰写|起草)");
    /** 区政府国资局 is the 区国资局. */
    private static final Pattern OF_GOVERNMENT = Pattern.compile("(?:人民)?政府(?=[\\u4e00-\\u9fff]{2})");
    private static final Pattern CONTACT = Pattern.compile(
            "(?:与|向|联系|致电|登录|在)([\\u4e00-\\u9fff]{1,8}[省市县区旗镇乡][\\u4e00-\\u9fff]{1,16}?局)(?:办公室|[\\u4e00-\\u9fff]{1,6}[科股处室])?(?:联系|反映|咨询|[（(][^（）()\\n]{0,60}电话|门户网站|网站)");
    private static final Pattern PARTS = Pattern.compile("([2-9二三四五六七八九两]) ?(?:个|大|项)?(?:部分|方面)");
    private static final int FEW = 3;
    private static final int NEAR = 45;

    private PrefaceChecks() {
    }

    /** 现公布清河县水务局2023年政府信息公开工作年度报告, in another's report or another year's. */
    public static void names(Dossier it, Findings out) {
        var report = it.report();
        for (var passage : prefaces(it)) {
            var found = NAMED.matcher(passage.text());
            while (!out.isFull("preface.title") && found.find()) {
                if (!isOfItself(it, passage, found.start())
                        || ABOUT.matcher(passage.text().substring(found.end(), Math.min(passage.lineEnd(found.end()), found.end() + Passage.LONGEST))).find()) {
                    continue;
                }
                int said = Integer.parseInt(found.group(1));
                var name = report.format().nameOf(passage.field());
                if (report.year() > 0 && said != report.year()) {
                    out.accept(Finding.of("preface.title", List.of(passage.field()), name + "：“" + found.group() + "”的年份不是本报告的",
                            "文中 " + said + "年，本报告是 " + report.year() + "年。请改年份。", new Fix(passage.field(),
                                    passage.with(found.start(1), found.end(1), Integer.toString(report.year())), "改为 " + report.year() + "年"))
                            .at(List.of(passage.mark(found.start(), found.end()))));
                }
                var body = body(passage.text().substring(passage.clauseStart(found.start()), found.start()));
                if (!body.isEmpty() && !report.agency().isEmpty() && !isSame(body, report.agency())) {
                    out.accept(Finding.of("preface.title", List.of(passage.field()), name + "：写的是“" + body + "”的报告",
                            "本报告是“" + report.agency() + "”的。请改机关名称。")
                            .at(List.of(passage.mark(found.start() - body.length(), found.start()))));
                }
            }
        }
    }

    /** 本报告由清河县民政局编制, in the report of 清河县水务局. Who makes a government's may be any of its bodies. */
    public static void makers(Dossier it, Findings out) {
        var report = it.report();
        if (report.agency().isEmpty() || Formats.rules().governments().matcher(report.agency()).find()) {
            return;
        }
        for (var passage : prefaces(it)) {
            other(MADE, "：写的是由“{}”编制", "请核对编制的机关。", passage, report, out);
            other(CONTACT, "：留的是“{}”的联系方式或网站", "请核对联系的机关。", passage, report, out);
        }
    }

    private static void other(Pattern words, String says, String todo, Passage passage, Report report, Findings out) {
        var found = words.matcher(passage.text());
        if (!out.isFull("preface.title") && found.find() && !isSame(found.group(1), report.agency())
                && !Formats.rules().pattern("public-service").matcher(found.group(1)).find()) {
            out.accept(Finding.of("preface.title", List.of(passage.field()), report.format().nameOf(passage.field()) + says.replace("{}", found.group(1)),
                    "本报告是“" + report.agency() + "”的。" + todo)
                    .at(List.of(passage.mark(found.start(1), found.end(1)))));
        }
    }

    /** The preface, and where there is none the part that may begin with its words. */
    static List<Passage> prefaces(Dossier it) {
        var format = it.report().format();
        boolean none = format.sections().stream().filter(Section::optional).allMatch(s -> it.report().isBlank(s.code()));
        var first = format.sections().stream().filter(s -> s.kind() == Section.SectionKind.PROSE && !s.optional()).map(Section::code).findFirst().orElse("");
        return it.passages().stream().filter(p -> (isPreface(it, p) || none && p.field().equals(first)) && !it.unread().contains(p.field())).toList();
    }

    private static boolean isPreface(Dossier it, Passage passage) {
        return it.report().format().section(passage.field()).map(Section::optional).orElse(false);
    }

    /** Whether a line in another part than the preface speaks of the report: what else is written of reports there may be last year's. */
    private static boolean isOfItself(Dossier it, Passage passage, int at) {
        return isPreface(it, passage) || Formats.rules().pattern("of-itself")
                .matcher(passage.text().substring(Math.max(passage.lineStart(at), at - Passage.LONGEST), Math.min(passage.lineEnd(at), at + Passage.LONGEST)))
                .find();
    }

    /** The full name of an agency that these words end with, "" when they end with none. */
    private static String body(String words) {
        var before = words.substring(Math.max(0, words.length() - NEAR)).stripTrailing();
        var verb = VERB.matcher(before);
        int from = 0;
        while (verb.find()) {
            from = verb.end();
        }
        var body = BODY.matcher(before.substring(Math.max(from, before.lastIndexOf('《') + 1)).replaceFirst("^社会", ""));
        return body.find() ? body.group() : "";
    }

    private static boolean isSame(String one, String other) {
        return isSameName(one, other) || isSameName(OF_GOVERNMENT.matcher(one).replaceAll(""), OF_GOVERNMENT.matcher(other).replaceAll(""));
    }

    /** 市卫生健康委员会 is 聊城市卫生健康委员会, and 清河县发改局 is 清河县发展和改革局. */
    private static boolean isSameName(String one, String other) {
        return isWithin(one, other) || isWithin(other, one);
    }

    private static boolean isWithin(String few, String many) {
        int at = 0;
        for (int i = 0; i < many.length() && at < few.length(); i++) {
            at += many.charAt(i) == few.charAt(at) ? 1 : 0;
        }
        return at == few.length();
    }

    /** The notice of another edition, and not that of the report's year. */
    public static void notices(Dossier it, Findings out) {
        var right = Formats.ofYear(it.report().year()).orElse(null);
        if (right == null) {
            return;
        }
        for (var passage : it.passages()) {
            if (it.unread().contains(passage.field()) || cited(right).matcher(passage.text()).find()) {
                continue;
            }
            for (var other : Formats.all()) {
                var found = cited(other).matcher(passage.text());
                if (other != right && found.find()) {
                    out.accept(Finding.of("preface.notice", List.of(passage.field()), it.report().format().nameOf(passage.field())
                            + "：引用的“" + passage.words(found.start(), found.end()) + "”是" + other.name() + "格式的通知",
                            it.report().year() + "年度报告的格式依据是" + right.source() + "。请改引用的文件名称和文号。")
                            .at(List.of(passage.mark(found.start(), found.end()))));
                }
            }
        }
    }

    /** Its number, with whatever brackets, or the words that mark it. */
    private static Pattern cited(ReportFormat format) {
        var parts = format.source().split("[〔〕]");
        var number = parts.length < 3 ? Pattern.quote(format.source())
                : Pattern.quote(parts[0]) + " ?[〔\\[［【（(﹝] ?" + Pattern.quote(parts[1]) + " ?[〕\\]］】）)﹞] ?" + Pattern.quote(parts[2]);
        var words = Formats.rules().patterns().get("notice-" + format.edition());
        return words == null ? Pattern.compile(number) : Pattern.compile(number + "|" + words);
    }

    /** 由……等六部分组成, naming five. */
    public static void parts(Dossier it, Findings out) {
        var sections = it.report().format().sections().stream().filter(s -> s.printed() && !s.optional()).toList();
        if (sections.size() < 2 * FEW) {
            return;
        }
        for (var passage : prefaces(it)) {
            var found = PARTS.matcher(passage.text());
            while (found.find()) {
                if (!isOfItself(it, passage, found.start())) {
                    continue;
                }
                boolean follow = passage.text().startsWith("：", found.end()) || passage.text().startsWith(":", found.end());
                var list = passage.text().substring(passage.sentenceStart(found.start()),
                        follow ? Math.min(passage.lineEnd(found.end()), found.end() + Passage.LONGEST) : passage.sentenceEnd(found.end()));
                var absent = new ArrayList<String>();
                sections.stream().filter(s -> !Formats.rules().pattern("part-" + s.code()).matcher(list).find()).forEach(s -> absent.add(s.title()));
                int said = Character.isDigit(found.group(1).charAt(0)) ? Integer.parseInt(found.group(1)) : (int) ChineseNumber.of(found.group(1));
                int named = sections.size() - absent.size();
                if (named > FEW && (!absent.isEmpty() && said == sections.size() || absent.isEmpty() && said < sections.size())) {
                    out.accept(Finding.of("preface.parts", List.of(passage.field()), it.report().format().nameOf(passage.field()) + "：写的是“"
                            + passage.words(found.start(), found.end()) + "”，列出的是 " + named + " 个",
                            absent.isEmpty() ? "请改部分的个数。" : "没有列出：" + String.join("；", absent) + "。")
                            .at(List.of(passage.mark(found.start(), found.end()))));
                }
            }
        }
    }
}

package nianbao.input.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nianbao.input.source.Label;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.ChineseNumber;
import nianbao.report.Space;

/** Finds the report's title, and in it agency and year. */
final class Titles {

    /** Universities count by school years: the one in which it ends. */
    private static final Pattern SCHOOL_YEAR = Pattern.compile("20[0-3]\\d年?[-—－–~～至]+(20[0-3]\\d)学?年度?(?:学年度?)?");
    private static final Pattern YEAR = Pattern.compile("[（(]?((?:19|20)\\d\\d|二[〇○零Ｏ]?[〇零一二三四五六七八九]{2})\\s*年(?:度)?[）)]?|(20[0-3]\\d)(?=(?:政府|政务)?信息公开)");
    /** Signs that stand for nought in a year: the right one, and what is typed for it. */
    private static final String NOUGHT = "〇○◯零ＯOo0０ОоΟο";
    private static final Pattern ODD_YEAR = Pattern.compile("[二贰][" + NOUGHT + "](?:[" + NOUGHT + "一二三四五六七八九壹贰叁肆伍陆柒捌玖]{2})(?=年)|２０[０-９]{2}(?=年)");
    private static final Pattern SUBJECT = Pattern
            .compile(
                    "(?:(?:政府|政务)?(?:政府|政务)?(?:信息)?公开|政府信息(?=工作))(?:情况)?(?:的)?(?:工作)?(?:情况)?(?:年度|年)?(?:工作)?(?:情况)?的?(?:年度|年)?(?:总结)?(?:报告|年报)(?:的(?:公示|公告))?(?:[（(].{1,12}[）)])?$");
    /** The same words in a wrong order, as they were typed. */
    private static final Pattern MISTYPED = Pattern.compile("(?:政府|政务)信息公开(?=[^年]*年)(?=[^报]*报)[工作年度报告]{5,9}$");
    /** Words by which an agency speaks of itself: they name nobody. */
    private static final Pattern SELF = Pattern.compile("[我本](?:[局市县区镇乡州盟旗省街委办厅院校站级]|机关|单位|部门|街道|中心|学校|医院)?");
    /** What is left of a year whose digits another program put elsewhere; 年陡 is a town. */
    private static final Pattern LOST_YEAR = Pattern.compile("^年度?(?!陡)(?=\\p{IsHan}{3})");
    private static final Pattern LEAD = Pattern.compile("^(?:(?:标题|题目|名称)\\s*[:：]\\s*)?");
    /** What lists, headings of marked-up text and the numbers of pages leave before and behind a line. */
    private static final Pattern MARKS = Pattern.compile("^(?:[•·●▪■◆►»>*=#\\s]++|[-—–]\\s*\\d{1,3}\\s*[-—–])*+|\\s*[*=#+\\\\]++$");
    private static final Pattern LABELLED = Pattern.compile("^(?:标题|题目|名称)\\s*[:：]");
    /** A mark before a link, or what else is left before the subject, names nobody. */
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}.*\\p{IsHan}");
    /** What a preface begins with and no sentence goes on with: a title before it needs no agency. */
    private static final Pattern PREFACE = Pattern.compile("^(?:本(?:年度)?报告|现将)");
    /** Names of agencies reach sixty characters. */
    private static final int LONGEST = 110;
    private static final int MOST_LINES = 5;
    private static final int YEAR_DIGITS = 4;
    private static final String GOVERNMENT = "政府";
    /** A line at the foot of the page that links to another year's report is not the title of what stands above it. */
    private static final int LEAST_BEHIND = 3;
    /** A title with the text right behind it: what a preface or a first section begins with. */
    private static final Pattern GLUED = Pattern.compile("^([^，。；：:《》]{2,60}?(?:公开)(?:工作)?(?:情况)?年?度?(?:报告|年报))"
            + "(?=根据|按照|依据|依照|为|现|本|20\\d\\d|一[、.．]|第一|目\\s*录|前\\s*言|[（(]20\\d\\d年\\d)");
    /** The title stands near the top, behind the page's navigation at most. */
    private static final int NEAR_TOP = 3_000;
    private static final int MOST_PARAGRAPHS = 2_000;
    private static final Pattern YEAR_ALONE = Pattern.compile("[（(]?(?:20[0-3]\\d)?(?:年度?)?[）)]?");
    /** Agency, year, "年度" and the rest may each stand apart. */
    private static final int MOST_WORDS = 4;
    private static final int SHORTEST = 12;
    private static final Pattern WORDS = Pattern.compile("[^\\s\\u3000\\u00a0]+");

    private Titles() {
    }

    /**
     * @param from  first paragraph of the title
     * @param to    the paragraph behind its last
     */
    record Title(String text, String agency, int year, int from, int to) {
    }

    /** The last complete title among the paragraphs, or the last without an agency; null when there is none. */
    static Title find(List<SourceParagraph> paragraphs) {
        Title best = null;
        int[] behind = behind(paragraphs);
        for (int from = 0; from < Math.min(paragraphs.size(), MOST_PARAGRAPHS); from++) {
            if (best != null && behind[from] * LEAST_BEHIND < behind[best.from()]) {
                break;
            }
            var joined = new StringBuilder();
            for (int to = from; to < Math.min(from + MOST_LINES, paragraphs.size()); to++) {
                if (to > from && (SiteWords.is(paragraphs.get(from).text()) || SiteWords.is(paragraphs.get(to).text()))) {
                    break;
                }
                joined.append(bare(paragraphs.get(to).text()));
                if (joined.length() > LONGEST) {
                    break;
                }
                var title = of(joined.toString(), from, to + 1);
                if (title != null && (best == null || rank(title) > rank(best)
                        || rank(title) == rank(best) && (title.from() >= best.to() || to - from < best.to() - best.from() - 1))) {
                    best = title;
                }
            }
        }
        return best;
    }

    /** How many characters stand in each paragraph and behind it. */
    private static int[] behind(List<SourceParagraph> paragraphs) {
        int[] behind = new int[paragraphs.size() + 1];
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            behind[i] = behind[i + 1] + paragraphs.get(i).text().length();
        }
        return behind;
    }

    private static int rank(Title title) {
        return (title.agency().isEmpty() ? 0 : 2) + (title.year() == 0 ? 0 : 1);
    }

    private static String bare(String line) {
        return MARKS.matcher(line).replaceAll("");
    }

    /** Reads one line, or several joined, as a title; null when it is none. */
    static Title of(String line, int from, int to) {
        var text = LEAD.matcher(bare(Space.strip(Label.mended(line)))).replaceFirst("");
        if (text.isEmpty() || text.length() > LONGEST || text.contains("。") || text.contains("《") || text.contains("，")
                || text.contains("：") || text.contains(":")) {
            return null;
        }
        var tight = SCHOOL_YEAR.matcher(plainYear(text.replaceAll("[\\s\\u3000\\u00a0]+", ""))).replaceFirst("$1年");
        var year = YEAR.matcher(tight);
        int found = 0;
        int before = 0;
        if (year.find()) {
            var written = year.group(1) != null ? year.group(1) : year.group(2);
            found = written.length() == YEAR_DIGITS ? ChineseNumber.digits(written) : 0;
            before = year.start();
            tight = tight.substring(0, before) + tight.substring(year.end());
        }
        var subject = subject(tight);
        if (subject == null) {
            return null;
        }
        var agency = tight.substring(0, subject.start()).replaceAll("^(?:关于|大中小|[\\[［【]\\s*[\\]］】])", "").replaceAll("(?:关于|一年来|全年)?(?<![的—\\-])[的—\\-]*+$",
                "");
        if (found == 0) {
            agency = LOST_YEAR.matcher(agency).replaceFirst("");
        }
        if (agency.endsWith("人民") && subject.group().startsWith("政府")) {
            agency += "政府";
        }
        if (before == agency.length() + GOVERNMENT.length() && tight.startsWith(agency + GOVERNMENT)) {
            // 某某镇政府2022年信息公开…: the year parts the name from what the report is about.
            agency += GOVERNMENT;
        }
        if (agency.contains("关于") || SUBJECT.matcher(YEAR.matcher(agency).replaceAll("")).find()) {
            // A line of a sentence that names a notice about such reports, or a title printed twice.
            return null;
        }
        return new Title(text, NAME.matcher(agency).find() && !SELF.matcher(agency).matches() ? agency : "", found, from, to);
    }

    private static MatchResult subject(String tight) {
        var subject = SUBJECT.matcher(tight);
        if (subject.find()) {
            return subject.toMatchResult();
        }
        var mistyped = MISTYPED.matcher(tight);
        return mistyped.find() ? mistyped.toMatchResult() : null;
    }

    /** A year in full-width digits or in Chinese ones, whatever sign stands for nought, in the digits that are looked for. */
    private static String plainYear(String text) {
        return ODD_YEAR.matcher(text).replaceAll(found -> {
            var plain = new StringBuilder();
            for (char c : found.group().toCharArray()) {
                int digit = Character.digit(c, 10), capital = "零壹贰叁肆伍陆柒捌玖".indexOf(c);
                plain.append(digit >= 0 && found.group().charAt(0) == '２' ? Character.forDigit(digit, 10)
                        : NOUGHT.indexOf(c) >= 0 ? '〇' : capital >= 0 ? "零一二三四五六七八九".charAt(capital) : c);
            }
            return plain.toString();
        });
    }

    /** Splits a paragraph that holds a title among other words, parted by space, so that the title stands alone. */
    static List<SourceParagraph> apart(SourceParagraph paragraph) {
        var text = paragraph.text();
        var glued = GLUED.matcher(text);
        if (glued.find()) {
            var title = of(glued.group(1), 0, 1);
            boolean named = title != null && (!title.agency().isEmpty() || PREFACE.matcher(text.substring(glued.end())).find());
            if (named && title.year() > 0) {
                return parts(paragraph, 0, glued.end());
            }
        }
        if (LABELLED.matcher(text).find()) {
            return List.of(paragraph);
        }
        var words = WORDS.matcher(text.substring(0, Math.min(text.length(), NEAR_TOP))).results().toList();
        for (int last = 0; last < words.size(); last++) {
            for (int first = last; first >= 0 && last - first < MOST_WORDS && (first == last || mayLead(words.get(first).group())); first--) {
                int from = words.get(first).start(), to = words.get(last).end();
                var title = to - from < text.length() && to - from > SHORTEST ? of(text.substring(from, to), 0, 1) : null;
                if (title != null && !title.agency().isEmpty() && title.year() > 0) {
                    return parts(paragraph, from, to);
                }
            }
        }
        return List.of(paragraph);
    }

    /** Whether a word before those of a title may belong to it: an agency's name or a year. */
    private static boolean mayLead(String word) {
        return word.length() > 2 && ClosingLines.mayEnd(word) || YEAR_ALONE.matcher(word).matches();
    }

    private static List<SourceParagraph> parts(SourceParagraph paragraph, int from, int to) {
        var text = paragraph.text();
        var parts = new ArrayList<SourceParagraph>();
        for (var part : List.of(text.substring(0, from), text.substring(from, to), text.substring(to))) {
            if (!Space.isBlank(part)) {
                parts.add(new SourceParagraph(Space.strip(part), paragraph.look(), paragraph.place()));
            }
        }
        return parts;
    }
}

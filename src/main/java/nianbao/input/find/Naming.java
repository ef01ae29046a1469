package nianbao.input.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.input.find.Titles.Title;
import nianbao.input.source.Label;
import nianbao.input.source.Source;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.Space;

/**
 * Whose report it is, and of which year. What the title line does not say is looked for, in this order, in the title an
 * archive or a web page gives the file, in 《…》 and in sentences of the preface, in the period the figures are of, in the
 * date at the end, and in the file's name. Each but the first with a note.
 */
final class Naming {

    private static final Pattern LEAD = Pattern.compile("(?:标题|题目|题名|文件名称|信息名称|名\\s*称)\\s*[:：]\\s*\\**(\\S+)");
    private static final Pattern QUOTED = Pattern.compile("《([^《》]{6,90})》");
    /** How a name, a law or a site is called from here on, in brackets behind it. */
    private static final Pattern CALLED = Pattern.compile("[（(]\\s*(?:以下|下)(?:统|简|合)?称[^（）()]{1,30}[）)]");
    /** What is published, named with all its brackets. */
    private static final Pattern PUBLISHED = Pattern.compile("(?:公布|公开|发布)([^，。；：、《》\\s]{2,30}[（(][^（）()，。；：]{2,30}[）)]20\\d\\d年[^，。；：、《》\\s]{4,25}(?:报告|年报))");
    private static final Pattern CUT = Pattern.compile("[，。；：:、（）()“”\"\\s,;]|予以公[开布]|现将|现公布|现予|公布|发布|本报告[是为]|(?:特|现)?编制了?|形成了?|撰写了?|制定了?|制作了?");
    /** Numbers and dates that files are sorted by. */
    private static final Pattern FILED = Pattern.compile("^(?:附件\\s*\\d*[\\s:：.、_\\-]*|[（(\\[]?\\d{1,3}[）)\\].、_\\-\\s]+|\\d{8,14}[_\\-\\s]*)++");
    private static final Pattern PERIOD = Pattern.compile("(20\\d\\d)年\\s*1\\s*月\\s*1\\s*日[^。；]{0,12}12\\s*月\\s*31\\s*日");
    private static final Pattern UNTIL = Pattern.compile("截[至止]到?(20[0-3]\\d)年\\s*12\\s*月\\s*31\\s*日");
    private static final Pattern OF_YEAR = Pattern.compile("(?<!\\d)(20[0-3]\\d)年度?(?=政府信息公开|[^。]{0,6}工作|[，,])");
    /** Where nothing else says it: a year of which the agency tells what it did. */
    private static final Pattern TOLD_YEAR = Pattern.compile("(?<!\\d)(20[0-3]\\d)年度?(?=[我本全共]|[^。，；、]{2,20}(?:局|委|厅|政府|镇|乡|街道|中心|院|校)|[^。，；]{2,30}信息公开)");
    private static final Pattern BEHIND = Pattern.compile("(?:公布|公示|公开|汇报)?如下$");
    private static final Pattern DATE = Pattern.compile("(20\\d\\d)\\s*[年.\\-/]\\s*(\\d{1,2})\\s*[月.\\-/]\\s*\\d{1,2}\\s*日?\\s*[）)]?$");
    private static final Pattern BETWEEN = Pattern.compile("[_|｜:：@]|[\\s\\u3000]*[-—–][\\s\\u3000]*|[\\s\\u3000]+");
    /** Reports of others, which this one adds up. */
    private static final Pattern MANY = Pattern.compile("各(?:级|部门|单位|县|市|区|乡|镇|有关|委办)");
    private static final int FIRST_WORDS = 4_000;
    private static final int LAST_PARAGRAPHS = 8;
    /** Reports are written in the first half of the year that follows. */
    private static final int LATEST_MONTH = 6;

    private final List<Note> notes;
    private String text;
    private String agency;
    private int year;
    private final boolean titled;

    private Naming(Title title, List<Note> notes) {
        this.notes = notes;
        text = title.text();
        titled = !text.isEmpty();
        agency = title.agency();
        year = title.year();
    }

    static Title of(Title title, Source source, List<SourceBlock> blocks, List<SourceBlock> aside, List<Note> notes) {
        var naming = new Naming(title, notes);
        for (var given : archived(source, aside)) {
            naming.take("来源标明的标题", given);
        }
        source.titles().stream().filter(Source.Titled::isTitle).forEach(given -> naming.take(given.where(), given.text()));
        var first = first(blocks);
        PUBLISHED.matcher(first).results().forEach(published -> naming.take("正文第一部分", published.group(1)));
        QUOTED.matcher(first).results().forEach(quoted -> naming.take("正文里的书名号", quoted.group(1)));
        for (var sentence : first.split("(?<=[。；\n])")) {
            Stream.of(CUT.split(sentence)).forEach(part -> naming.take("正文第一部分", BEHIND.matcher(part).replaceFirst("")));
        }
        naming.year(PERIOD, first, "统计期限");
        naming.date(blocks);
        naming.year(OF_YEAR, first, "正文里先写到的");
        naming.year(UNTIL, first, "统计截止日期");
        naming.year(TOLD_YEAR, first, "正文里先写到的");
        source.titles().stream().filter(Source.Titled::isName).forEach(given -> naming.take(given.where(), filed(given.text())));
        return new Title(naming.text, naming.agency, naming.year, title.from(), title.to());
    }

    /** A file's name without what files are sorted by, and without its ending. */
    private static String filed(String name) {
        return FILED.matcher(name.replaceAll("\\.\\w{1,5}$", "")).replaceFirst("");
    }

    /** The title among a file's properties, where it names an agency and no other year: a copy of last year's file may still bear that one's. */
    static Optional<Title> ofProperty(Source source, int year) {
        return source.titles().stream().filter(Source.Titled::isProperty).map(given -> filed(given.text()))
                .flatMap(given -> Stream.concat(Stream.of(given), Stream.of(BETWEEN.split(given)))).map(part -> Titles.of(part, 0, 1))
                .filter(title -> title != null && !title.agency().isEmpty() && (title.year() == 0 || title.year() == year)).findFirst();
    }

    /** Titles that lines outside the report, or before its text, name as such. */
    private static List<String> archived(Source source, List<SourceBlock> aside) {
        return Stream.concat(aside.stream(), source.blocks().stream().limit(LAST_PARAGRAPHS * 2)).filter(SourceParagraph.class::isInstance)
                .flatMap(block -> LEAD.matcher(block.text()).results()).map(lead -> lead.group(1)).distinct().toList();
    }

    /** The first words of a report, with what its first section says. */
    static String first(List<SourceBlock> blocks) {
        var first = new StringBuilder();
        for (var block : blocks) {
            if (first.length() > FIRST_WORDS) {
                break;
            }
            if (block instanceof SourceParagraph) {
                first.append(Label.mended(block.text())).append('\n');
            }
        }
        return CALLED.matcher(first.substring(0, Math.min(first.length(), FIRST_WORDS))).replaceAll("");
    }

    private boolean isWhole() {
        return !agency.isEmpty() && year > 0;
    }

    /** What a text, or a part of it between dashes, says as a title. */
    private void take(String where, String given) {
        if (isWhole() || given.isBlank()) {
            return;
        }
        var parts = new ArrayList<>(List.of(BETWEEN.split(given)));
        var whole = parts.stream().map(part -> Titles.of(part, 0, 1)).filter(title -> title != null && !title.agency().isEmpty() && title.year() > 0)
                .findFirst();
        parts.addFirst(given);
        for (var part : parts) {
            var title = whole.orElse(Titles.of(part, 0, 1));
            if (title != null && (year == 0 || title.year() == 0 || title.year() == year)) {
                take(where, title);
            }
        }
    }

    private void take(String where, Title title) {
        boolean newAgency = agency.isEmpty() && !title.agency().isEmpty() && !MANY.matcher(title.agency()).find(), newYear = year == 0 && title.year() > 0;
        if (newAgency || newYear) {
            agency = newAgency ? title.agency() : agency;
            year = newYear ? title.year() : year;
            text = text.isEmpty() ? title.text() : text;
            note((newAgency ? "机关" : "") + (newAgency && newYear ? "和" : "") + (newYear ? "年份" : ""), where, title.text());
        }
    }

    private void note(String what, String where, String said) {
        notes.add(Note.of("title.place", (titled ? "标题里没有写明" : "没有找到标题行，") + what + (titled ? "，按" : "按") + where + "“" + Space.strip(said) + "”读取，请核对",
                Place.NOWHERE));
    }

    private void year(Pattern said, String first, String where) {
        var of = said.matcher(first);
        if (year == 0 && of.find()) {
            year = Integer.parseInt(of.group(1));
            note("年份", where, of.group());
        }
    }

    /** A report is of the year before the one in which it is signed. */
    private void date(List<SourceBlock> blocks) {
        for (int i = blocks.size() - 1; i >= Math.max(0, blocks.size() - LAST_PARAGRAPHS) && year == 0; i--) {
            var date = DATE.matcher(Space.strip(blocks.get(i).text()));
            if (blocks.get(i) instanceof SourceParagraph && date.find() && ClosingLines.mayEnd(blocks.get(i).text().substring(0, date.start()))) {
                int signed = Integer.parseInt(date.group(1));
                year = Integer.parseInt(date.group(2)) <= LATEST_MONTH ? signed - 1 : signed;
                note("年份", "成文日期", date.group());
            }
        }
    }
}

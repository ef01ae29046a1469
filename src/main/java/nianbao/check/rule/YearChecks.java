package nianbao.check.rule;

import java.util.List;
import java.util.regex.Pattern;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding.Fix;
import nianbao.check.finding.Finding;
import nianbao.format.Formats;

/** Last year's year left in a text that was written over last year's. */
public final class YearChecks {

    private static final Pattern YEAR = Pattern.compile("(?=20)(?<![\\d.])(20\\d\\d)\\s*+年(度)?");
    /** The period of the report: both its days must lie in its year. */
    private static final Pattern PERIOD = Pattern.compile("^\\s*(?:1\\s*月\\s*1\\s*日|12\\s*月\\s*31\\s*日|(?:年)?底|末)");
    /** 1月至12月 behind a year. */
    private static final Pattern WHOLE_YEAR = Pattern.compile("\\s*1\\s*月?份?\\s*(?:至|到|[—\\-~－–]{1,2})\\s*12\\s*月");
    /** A heading's number before a year is no list of years: 一、2024年. */
    private static final Pattern NUMBER = Pattern.compile("^\\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,2}[.．、])");
    private static final int NEAR = 24;

    private YearChecks() {
    }

    public static void years(Dossier it, Findings out) {
        int year = it.report().year();
        for (var passage : it.passages()) {
            if (it.unread().contains(passage.field())) {
                continue;
            }
            var periods = PeriodChecks.periods(passage);
            var found = YEAR.matcher(passage.text());
            while (!out.isFull("text.year") && found.find()) {
                int said = Integer.parseInt(found.group(1));
                var before = NUMBER.matcher(passage.text().substring(Math.max(passage.sentenceStart(found.start()), found.start() - NEAR), found.start()))
                        .replaceFirst("");
                var behind = passage.text().substring(found.end(), Math.min(passage.sentenceEnd(found.end()), found.end() + NEAR));
                int at = found.start();
                if (said < year && !isCompared(passage, found.end(), year) && periods.stream().noneMatch(p -> p.start() <= at && at < p.end())
                        && isLeft(said == year - 1, before, behind, found.group(2) != null)) {
                    var right = it.report().format().nameOf(passage.field());
                    out.accept(Finding.of("text.year", List.of(passage.field()), right + "：“"
                            + passage.words(found.start(), Math.min(found.end() + 6, passage.text().length())).strip()
                            + "”的年份像是没有改",
                            "文中 " + said + "年，本报告是 " + year + "年，差 " + (year - said) + " 年。请核对；确实说的是" + said + "年的，不用改。",
                            new Fix(passage.field(), passage.with(found.start(1), found.end(1), Integer.toString(year)), "改为 " + year + "年"))
                            .at(List.of(passage.mark(found.start(), found.end()))));
                }
            }
        }
    }

    /** 2024年公开285条，2025年公开300条. Behind a comma, 2024年，……2025年, it was left in all the same. */
    private static boolean isCompared(Passage passage, int end, int year) {
        var behind = passage.text().substring(end, passage.sentenceEnd(end));
        return !behind.matches("(?s)^[，,].*") && behind.contains("，" + year + "年") && !PERIOD.matcher(behind).find();
    }

    /** What is to be done in the year that is over, where next year's plans are told: the plan was not written anew. */
    public static void plans(Dossier it, Findings out) {
        int year = it.report().year();
        var rules = Formats.rules();
        for (var passage : it.passages()) {
            var found = rules.pattern("plan").matcher(passage.text());
            while (!it.unread().contains(passage.field()) && !out.isFull("text.year") && found.find()) {
                boolean begins = passage.text().substring(passage.clauseStart(found.start()), found.start()).replaceFirst("在$", "").isBlank();
                var before = passage.text().substring(Math.max(passage.lineStart(found.start()), found.start() - NEAR), found.start());
                boolean told = passage.field().equals(SameChecks.beforeLast(it.report())) || rules.pattern("plan-before").matcher(before).find()
                        || rules.pattern("plan-plain").matcher(found.group()).find();
                if (Integer.parseInt(found.group(1)) == year && begins && told) {
                    out.accept(Finding.of("text.year", List.of(passage.field()), it.report().format().nameOf(passage.field()) + "：“"
                            + passage.words(found.start(), found.end()).strip() + "”说的是已经过去的一年",
                            "本报告是 " + year + "年的，下一步的打算应是 " + (year + 1) + "年的。请核对年份。", new Fix(passage.field(),
                                    passage.with(found.start(1), found.end(1), Integer.toString(year + 1)), "改为 " + (year + 1) + "年"))
                            .at(List.of(passage.mark(found.start(), found.end()))));
                }
            }
        }
    }

    /** @param recent the year just before: an older one is left in only where it begins a sentence or a period */
    private static boolean isLeft(boolean recent, String before, String behind, boolean ofYear) {
        var rules = Formats.rules();
        if (PERIOD.matcher(behind).find() && !behind.contains("以来") && !before.matches(".*(?:较|比|与|同)\\s*")) {
            return !ofYear && !rules.pattern("made-before").matcher(behind).find();
        }
        if (WHOLE_YEAR.matcher(behind).lookingAt()) {
            return recent && !rules.yearBefore().matcher(before).find() && !isInTitle(before);
        }
        boolean begins = before.isBlank() && behind.matches("^(?:度)?[，,].*");
        if (begins) {
            return true;
        }
        return recent && !rules.yearBefore().matcher(before).find() && !rules.yearBehind().matcher(behind).find()
                && !isInTitle(before) && !behind.matches("^\\s*\\d{1,2}\\s*月.*");
    }

    private static boolean isInTitle(String before) {
        return before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('“') > before.lastIndexOf('”');
    }
}

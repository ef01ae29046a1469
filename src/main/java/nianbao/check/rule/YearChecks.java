package nianbao.check.rule;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nianbao.check.finding.Finding.Fix;
import nianbao.check.finding.Finding;
import nianbao.format.Formats;

/** Last year's year left in a text that was written over last year's. */
public final class YearChecks {

    private static final Pattern YEAR = Pattern.compile("(?=20)(?<![\\d.])(20\\d\\d)\\s*年(度)?");
    /** The period of the report: both its days must lie in its year. */
    private static final Pattern PERIOD = Pattern.compile("^\\s*(?:1\\s*月\\s*1\\s*日|12\\s*月\\s*31\\s*日|(?:年)?底|末)");
    private static final int NEAR = 24;

    private YearChecks() {
    }

    public static void years(Dossier it, Consumer<Finding> out) {
        int year = it.report().year();
        for (var passage : it.passages()) {
            if (it.unread().contains(passage.field())) {
                continue;
            }
            var found = YEAR.matcher(passage.text());
            while (found.find()) {
                int said = Integer.parseInt(found.group(1));
                var before = passage.text().substring(Math.max(passage.sentenceStart(found.start()), found.start() - NEAR), found.start());
                var behind = passage.text().substring(found.end(), Math.min(passage.sentenceEnd(found.end()), found.end() + NEAR));
                if (said < year && isLeft(said == year - 1, before, behind, found.group(2) != null)) {
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

    /** @param recent the year just before: an older one is left in only where it begins a sentence or a period */
    private static boolean isLeft(boolean recent, String before, String behind, boolean ofYear) {
        var rules = Formats.rules();
        if (PERIOD.matcher(behind).find() && !behind.contains("以来") && !before.matches(".*(?:较|比|与|同)\\s*")) {
            return !ofYear;
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

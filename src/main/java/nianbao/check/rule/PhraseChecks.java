package nianbao.check.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nianbao.check.finding.Finding.Fix;
import nianbao.check.finding.Finding;
import nianbao.check.text.Excerpt;
import nianbao.format.Formats;

/** Words that a text should not hold: the template's hints, other names, leftovers of software, gaps, private data. */
public final class PhraseChecks {

    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private PhraseChecks() {
    }

    public static void phrases(Dossier it, Consumer<Finding> out) {
        for (var passage : it.passages()) {
            for (var phrase : Formats.rules().phrases()) {
                var found = phrase.pattern().matcher(passage.text());
                while (found.find()) {
                    if (found.end() == found.start() || phrase.unless() != null
                            && phrase.unless().matcher(passage.text().substring(0, found.start())).find()) {
                        continue;
                    }
                    var words = passage.words(found.start(), found.end()).strip();
                    var message = it.report().format().nameOf(passage.field()) + "：" + phrase.says().replace("{words}", Excerpt.start(words));
                    var fix = phrase.fix() == null ? new Fix[0] : new Fix[]{new Fix(passage.field(),
                            passage.with(found.start(), found.end(), phrase.fix()), "改为“" + phrase.fix() + "”")};
                    out.accept(Finding.of(phrase.code(), List.of(passage.field()), message, phrase.todo(), fix)
                            .at(List.of(passage.mark(found.start(), found.end()))));
                }
            }
        }
    }

    /** Identity card numbers: a day of birth and a check digit (GB 11643) tell them from other numbers of 18 digits. */
    public static void identities(Dossier it, Consumer<Finding> out) {
        for (var passage : it.passages()) {
            var found = IDENTITY.matcher(passage.text());
            while (found.find()) {
                if (isIdentity(found.group())) {
                    out.accept(Finding.of("text.personal", List.of(passage.field()),
                            it.report().format().nameOf(passage.field()) + "：“" + found.group().substring(0, 6) + "…”像是居民身份证号",
                            "删去，或者隐去部分数字。").at(List.of(passage.mark(found.start(), found.end()))));
                }
            }
        }
    }

    private static boolean isIdentity(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        try {
            int year = Integer.parseInt(number.substring(6, 10));
            LocalDate.of(year, Integer.parseInt(number.substring(10, 12)), Integer.parseInt(number.substring(12, 14)));
            return year >= 1900 && year < 2100 && "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
        } catch (DateTimeException e) {
            return false;
        }
    }
}

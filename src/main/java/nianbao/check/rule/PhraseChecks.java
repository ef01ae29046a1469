package nianbao.check.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.check.figure.Passage;
import nianbao.check.finding.Finding.Fix;
import nianbao.check.finding.Finding;
import nianbao.check.text.Excerpt;
import nianbao.format.Formats;
import nianbao.format.ReviewRules;

/** Words that a text should not hold: the template's hints, other names, leftovers of software, gaps, private data. */
public final class PhraseChecks {

    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])");
    /** Words before a phrase that may take it back. */
    private static final int NEAR = 60;
    /** Pieces of one leftover that are marked. */
    private static final int MOST = 200;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private PhraseChecks() {
    }

    public static void phrases(Dossier it, Findings out) {
        for (var passage : it.passages()) {
            for (var phrase : Formats.rules().phrases()) {
                if (phrase.once()) {
                    leftovers(it, passage, phrase, out);
                    continue;
                }
                var found = phrase.pattern().matcher(passage.text());
                while (!out.isFull(phrase.code()) && found.find()) {
                    if (found.end() == found.start() || phrase.unless() != null
                            && phrase.unless().matcher(passage.text().substring(Math.max(0, found.start() - NEAR), found.start())).find()) {
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

    /** One finding for what was left over in one place, however many pieces it is of: on one line, or on lines that follow. */
    private static void leftovers(Dossier it, Passage passage, ReviewRules.Phrase phrase, Findings out) {
        var found = phrase.pattern().matcher(passage.text());
        var marks = new ArrayList<Finding.Mark>();
        while (!out.isFull(phrase.code()) && found.find()) {
            if (!marks.isEmpty() && marks.getLast().end() < found.start()
                    && passage.lineEnd(passage.lineEnd(marks.getLast().end()) + 1) < passage.lineStart(found.start()) - 1) {
                leftover(it, passage, phrase, marks, out);
                marks.clear();
            }
            if (marks.size() < MOST) {
                marks.add(passage.mark(found.start(), found.end()));
            }
        }
        if (!marks.isEmpty()) {
            leftover(it, passage, phrase, marks, out);
        }
    }

    private static void leftover(Dossier it, Passage passage, ReviewRules.Phrase phrase, List<Finding.Mark> marks, Findings out) {
        var first = passage.words(marks.getFirst().start(), marks.getFirst().end()).strip();
        out.accept(Finding.of(phrase.code(), List.of(passage.field()), it.report().format().nameOf(passage.field()) + "："
                + phrase.says().replace("{words}", Excerpt.start(first) + (marks.size() > 1 ? "”等 " + marks.size() + " 段“" : "")).replace("“”", ""),
                phrase.todo()).at(marks));
    }

    /** Identity card numbers: a day of birth and a check digit (GB 11643) tell them from other numbers of 18 digits. */
    public static void identities(Dossier it, Findings out) {
        for (var passage : it.passages()) {
            var found = IDENTITY.matcher(passage.text());
            while (!out.isFull("text.personal") && found.find()) {
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

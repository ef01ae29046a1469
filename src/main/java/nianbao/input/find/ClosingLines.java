package nianbao.input.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.source.Label;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Space;

/** What closes a report behind its last words: signature, date, and lines that belong to the file rather than to it. */
final class ClosingLines {

    private static final Pattern DATE = Pattern.compile(
            "[（(]?\\s*(?:20\\d\\d|二[〇○零Ｏ]?[一二三四五六七八九〇○零]{1,2})\\s*[年.\\-/]\\s*[\\d一二三四五六七八九十]{1,3}\\s*[月.\\-/]\\s*[\\d一二三四五六七八九十]{1,3}\\s*日?\\s*[）)]?");
    private static final Pattern OFFICE = Pattern.compile(
            ".*(?:局|委|委员会|会|府|办|厅|院|处|室|中心|部|队|署|所|校|司|行|站|组|镇|乡|街道|区|园)");
    private static final Pattern ANNEX = Pattern.compile("附[件表].*|[（(]此件.*[）)]");
    private static final Pattern STOP = Pattern.compile("[。；！？!?：:，]");
    private static final int LONGEST = 80;
    private static final int LONGEST_ANNEX = 40;
    private static final int SHORTEST = 3;

    private String signature;
    private String date;
    private final List<SourceParagraph> others = new ArrayList<>();

    private ClosingLines() {
    }

    String signature() {
        return signature;
    }

    String date() {
        return date;
    }

    List<SourceParagraph> others() {
        return others;
    }

    /** Whether words before a date, on its line or above it, may be who signs; none may too. */
    static boolean mayEnd(String text) {
        var name = Space.strip(text.replaceAll("[（(]\\s*$", ""));
        return name.isEmpty() || name.length() <= LONGEST && !STOP.matcher(name).find() && OFFICE.matcher(name).matches();
    }

    static boolean isDate(String text) {
        return DATE.matcher(Space.strip(text)).matches();
    }

    /** A date without the brackets it may stand in. */
    static String dateIn(String text) {
        return Space.strip(Space.strip(text).replaceAll("^[（(]|[）)]$", ""));
    }

    /** Takes the closing off the end of the last paragraphs. */
    static ClosingLines take(List<SourceParagraph> paragraphs, String agency) {
        var closing = new ClosingLines();
        int foot = SiteWords.foot(paragraphs.stream().map(SourceParagraph::text).toList());
        closing.others.addAll(paragraphs.subList(foot, paragraphs.size()));
        paragraphs.subList(foot, paragraphs.size()).clear();
        while (!paragraphs.isEmpty()) {
            var paragraph = paragraphs.getLast();
            var text = Space.strip(paragraph.text());
            boolean set = paragraph.look() == ParagraphLook.CLOSING;
            if (closing.date == null && closing.signature == null && (isDate(text) || set && text.matches(".*\\d.*"))) {
                closing.date = isDate(text) ? dateIn(text) : text;
            } else if (closing.signature == null && (set || isSignature(text, agency, closing.date != null))) {
                closing.signature = text;
            } else if (closing.signature != null && isRest(text, closing.signature, agency)) {
                closing.signature = text + closing.signature;
            } else if (!set && paragraphs.size() > 1 && text.length() < LONGEST_ANNEX && (ANNEX.matcher(text).matches()
                    || closing.signature == null && SiteWords.isLast(text))) {
                closing.others.addFirst(paragraph);
            } else {
                break;
            }
            paragraphs.removeLast();
        }
        return closing;
    }

    /** Whether a line and the signature below it are one name, too long for a line. */
    private static boolean isRest(String text, String signature, String agency) {
        var before = Label.normal(text);
        return before.length() > 1 && Label.normal(agency).contains(before + Label.normal(signature));
    }

    private static boolean isSignature(String text, String agency, boolean dated) {
        if (text.length() > LONGEST || text.length() < SHORTEST || STOP.matcher(text).find()) {
            return false;
        }
        var name = Label.normal(text);
        var whole = Label.normal(agency);
        boolean ours = whole.length() > 2 && (name.contains(whole) || whole.contains(name) && name.length() > 3);
        return ours || dated && OFFICE.matcher(text).matches() && !Label.bare(text).isEmpty()
                && Label.bare(text).equals(name);
    }
}

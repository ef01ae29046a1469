package nianbao.check.figure;

import java.util.ArrayList;
import java.util.List;
import nianbao.check.finding.Finding;
import nianbao.format.Section;
import nianbao.report.Report;

/**
 * A text to look things up in: full-width digits and letters are narrow, so that one pattern finds both, and every
 * character stands where it stands in the field. Its amounts are found once.
 */
public record Passage(String field, String text, String original, List<Amount> amounts) {

    private static final String STOPS = "。；;！？!?\n";

    /** The prose of a report. */
    public static List<Passage> of(Report report) {
        var passages = new ArrayList<Passage>();
        for (var section : report.format().sections()) {
            if (section.kind() == Section.Kind.PROSE && !report.isBlank(section.code())) {
                passages.add(of(section.code(), report.text(section.code())));
            }
        }
        return passages;
    }

    static Passage of(String field, String text) {
        var narrow = narrow(text);
        return new Passage(field, narrow, text, List.copyOf(Amount.in(narrow)));
    }

    /** Full-width digits and letters narrow, every kind of space one. */
    public static String narrow(String text) {
        var narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ' || c == '％' || c == '．') {
                narrow.append((char) (c - '！' + '!'));
            } else {
                narrow.append(c == '\u3000' || c == '\u00a0' || c == '\t' || c == '\r' ? ' ' : c);
            }
        }
        return narrow.toString();
    }

    public int sentenceStart(int at) {
        return sentenceStart(text, at);
    }

    private static int sentenceStart(String text, int at) {
        while (at > 0 && STOPS.indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    public int sentenceEnd(int at) {
        return sentenceEnd(text, at);
    }

    private static int sentenceEnd(String text, int at) {
        while (at < text.length() && STOPS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    public int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    public Finding.Mark mark(int start, int end) {
        return new Finding.Mark(field, start, end);
    }

    public String words(int start, int end) {
        return original.substring(start, end);
    }

    /** The text with other words in one place. */
    public String with(int start, int end, String words) {
        return original.substring(0, start) + words + original.substring(end);
    }

    /** The sentence around a place. */
    public static String sentence(String text, int start, int end) {
        return text.substring(sentenceStart(text, start), sentenceEnd(text, end));
    }
}

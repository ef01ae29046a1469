package nianbao.input.file;

import java.util.regex.Pattern;
import nianbao.input.office.CsvReader;
import nianbao.input.source.Charsets;
import nianbao.input.source.Source;
import nianbao.input.text.HtmlReader;
import nianbao.input.text.PinyinMarks;
import nianbao.input.text.TaggedText;
import nianbao.input.text.TextReader;
import nianbao.report.Unreadable;

/** Bytes of a file to what it holds. The kind of file is seen from its content, never from its name. */
public final class FileKinds {

    public static final int LARGEST = 50 * 1024 * 1024;

    private static final Pattern HTML = Pattern.compile("<(?:!doctype|html|head|body|meta|div|p|table|span|h1)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile("<table", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 2048;
    /** A page of text has some thousand characters; a report with all its tables stays far below this. */
    private static final int LONGEST_TEXT = 5_000_000;
    /** A page saved with all its navigation and Word's leftovers has some ten thousand. */
    private static final int MOST_TAGS = 450_000;
    private static final int MOST_OPEN = 60_000;
    private static final int MOST_TABLES = 4_000;
    /** Five hundred pages have some ten thousand; of cells and blanks, each on a line of its own, ten times that. */
    private static final int MOST_LINES = 200_000;
    /** Five hundred pages have some ten thousand. */
    private static final int MOST_BLOCKS = 50_000;

    private FileKinds() {
    }

    /** @throws Unreadable when the file is of no kind we read, locked, damaged or too large */
    public static Source read(byte[] bytes) throws Unreadable {
        var source = open(bytes);
        if (source.blocks().size() > MOST_BLOCKS) {
            throw new Unreadable("文件有 " + source.blocks().size() + " 个段落，可能不是年度报告");
        }
        return source;
    }

    private static Source open(byte[] bytes) throws Unreadable {
        if (bytes.length == 0) {
            throw new Unreadable("文件是空的");
        }
        if (bytes.length > LARGEST) {
            throw new Unreadable("文件超过 50 MB，不像年度报告");
        }
        return InputKind.of(bytes).source(bytes);
    }

    /** A page of the web, or plain text: which of them, only its words tell. */
    static Source text(byte[] bytes) throws Unreadable {
        return text(Charsets.text(bytes));
    }

    static Source text(String text) throws Unreadable {
        if (text.length() > LONGEST_TEXT) {
            throw new Unreadable("文件有 " + text.length() + " 个字符，不像年度报告");
        }
        return PinyinMarks.areIn(text) ? PinyinMarks.noted(words(PinyinMarks.removed(text))) : words(text);
    }

    private static Source words(String text) throws Unreadable {
        boolean tagged = TaggedText.isTagged(text);
        if (!tagged && !HTML.matcher(text.substring(0, Math.min(HEAD, text.length()))).find()) {
            if (text.lines().limit(MOST_LINES + 1L).count() > MOST_LINES) {
                throw new Unreadable("文件超过 " + MOST_LINES / 10_000 + " 万行，不像年度报告");
            }
            var sheet = CsvReader.read(text);
            return sheet.isPresent() ? sheet.get() : TextReader.read(text);
        }
        if (isTooComplex(text)) {
            throw new Unreadable("网页过于复杂，可能不是年度报告");
        }
        return tagged ? TaggedText.read(text) : HtmlReader.read(text);
    }

    /** The parser's time grows with the depth of what is never closed. */
    private static boolean isTooComplex(String html) {
        int opened = 0, closed = 0;
        for (int at = html.indexOf('<'); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at + 1)) {
            char next = html.charAt(at + 1);
            opened += next == '/' ? 0 : 1;
            closed += next == '/' ? 1 : 0;
        }
        return opened + closed > MOST_TAGS || opened - closed > MOST_OPEN
                || TABLE.matcher(html).results().limit(MOST_TABLES + 1L).count() > MOST_TABLES;
    }
}

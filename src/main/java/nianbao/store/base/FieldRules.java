package nianbao.store.base;

import nianbao.format.ReportFormat;

/** What can be kept in a field. Whether it is right is for the checks to say; this only keeps the storage sound. */
public final class FieldRules {

    static final int MAX_LINE = 1_000;
    public static final int MAX_PROSE = 500_000;

    private FieldRules() {
    }

    /** The text as it is kept: prose with one kind of line end, everything else verbatim. */
    public static String normalize(ReportFormat format, String field, String text) {
        return format.isProse(field) ? text.replace("\r\n", "\n") : text;
    }

    /** Why a text cannot be kept, in words for the clerk; {@code null} when it can. */
    public static String fault(ReportFormat format, String field, String text) {
        if (!format.has(field)) {
            return "这份报告没有“" + field + "”这一项。";
        }
        int length = text.codePointCount(0, text.length());
        int most = format.isProse(field) ? MAX_PROSE : MAX_LINE;
        if (length > most) {
            return "共 " + length + " 个字，最多可以保存 " + most + " 个字，请删减后再保存。";
        }
        return unstorable(text);
    }

    /** NUL, halves of characters and code points that Unicode keeps for no character: no database takes them all. */
    private static String unstorable(String text) {
        int place = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            place++;
            if (isUnstorable(c)) {
                return String.format("第 %d 个字（编码 U+%04X）不是文字，无法保存，请删去后再保存。", place, c);
            }
        }
        return null;
    }

    private static boolean isUnstorable(int c) {
        boolean halved = c >= 0xD800 && c <= 0xDFFF;
        boolean noCharacter = c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
        return c == 0 || halved || noCharacter;
    }

    /** A text from a file with a mark (U+FFFD) wherever no database could keep what stands there. */
    public static String storable(String text) {
        if (text.codePoints().noneMatch(FieldRules::isUnstorable)) {
            return text;
        }
        return text.codePoints().map(c -> isUnstorable(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}

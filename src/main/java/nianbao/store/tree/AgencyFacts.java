package nianbao.store.tree;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.report.AgencyKind;
import nianbao.report.Space;

/** Facts of agencies as people write them into forms and lists. */
public final class AgencyFacts {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[年./-](\\d{1,2})[月./-](\\d{1,2})日?");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;
    private static final Map<String, AgencyKind> SHORT_KINDS = Map.ofEntries(
            Map.entry("部门", AgencyKind.DEPARTMENT), Map.entry("政府部门", AgencyKind.DEPARTMENT),
            Map.entry("乡镇", AgencyKind.TOWNSHIP), Map.entry("街道", AgencyKind.TOWNSHIP), Map.entry("乡镇街道", AgencyKind.TOWNSHIP),
            Map.entry("乡镇人民政府", AgencyKind.TOWNSHIP), Map.entry("街道办事处", AgencyKind.TOWNSHIP),
            Map.entry("办公室", AgencyKind.OFFICE), Map.entry("办公厅", AgencyKind.OFFICE), Map.entry("政府办公室", AgencyKind.OFFICE),
            Map.entry("政府办公厅", AgencyKind.OFFICE), Map.entry("县级政府", AgencyKind.COUNTY), Map.entry("市级政府", AgencyKind.CITY),
            Map.entry("省级政府", AgencyKind.PROVINCE));

    private AgencyFacts() {
    }

    /** A day as clerks write it: 2019-03-01, 2019/3/1, 2019年3月1日, 2019.3.1. */
    public static Optional<LocalDate> day(String text) {
        var parts = DAY.matcher(Space.tight(text));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        try {
            var day = LocalDate.of(year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
            return year < EARLIEST || year > LATEST ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The words for a day that is none. */
    public static String noDay(String what, String text) {
        return what + "“" + shorten(text) + "”不是日期，请写成 2019-03-01 这样。";
    }

    public static Optional<AgencyKind> kind(String text) {
        var tight = Space.tight(text);
        return Arrays.stream(AgencyKind.values()).filter(k -> Space.tight(k.label()).equals(tight)).findFirst()
                .or(() -> Optional.ofNullable(SHORT_KINDS.get(tight)));
    }

    /** Why a text cannot be kept, in words that begin with {@code what} it is; {@code null} when it can. */
    public static String fault(String what, String text, int longest) {
        if (text.length() > longest) {
            return what + "最多 " + longest + " 字，现在 " + text.length() + " 字";
        }
        if (text.codePoints().anyMatch(AgencyFacts::isUnseen)) {
            return what + "含有看不见的字符（零宽空格、文字方向符之类），请重新输入";
        }
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
                || Character.getType(c) == Character.UNASSIGNED) ? what + "含有无法排印的字符，请重新输入" : null;
    }

    /** What makes two names look alike, or one read backwards, and is never meant: format characters and blanks that count as letters. */
    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
    }

    public static String shorten(String text) {
        int most = 40;
        return text.codePointCount(0, text.length()) > most ? text.substring(0, text.offsetByCodePoints(0, most)) + "…" : text;
    }
}

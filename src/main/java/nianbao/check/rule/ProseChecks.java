package nianbao.check.rule;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nianbao.check.figure.Amount;
import nianbao.check.finding.Finding;
import nianbao.check.text.TextFault;
import nianbao.report.Space;

/** Checks of one text. */
public final class ProseChecks {

    private static final Pattern YEAR = Pattern.compile("(?<![\\d])(20\\d\\d)\\s?(?=年)");

    private ProseChecks() {
    }

    /** Longer than the notice asks for in principle. White space does not count. */
    public static void lengths(Dossier it, Consumer<Finding> out) {
        for (var section : it.report().format().sections()) {
            int characters = section.maxLength() == null ? 0 : characters(it.report().text(section.code()));
            if (section.maxLength() != null && characters > section.maxLength()) {
                var fault = TextFault.TOO_LONG;
                var most = section.maxLength().toString();
                out.accept(Finding.of(fault.severity(), fault.code(), List.of(section.code()),
                        section.title() + "：" + fault.message().replace("{most}", most),
                        fault.advice().replace("{count}", Integer.toString(characters)).replace("{most}", most)));
            }
        }
    }

    /** A text with more figures than any report has is not looked at to its end; that is said. */
    public static void amounts(Dossier it, Consumer<Finding> out) {
        it.passages().stream().filter(p -> p.amounts().size() == Amount.MOST).forEach(p -> out.accept(Finding.of("check.limit", List.of(p.field()),
                it.report().format().nameOf(p.field()) + "：文中的数超过 " + Amount.MOST + " 个", "只核对了前 " + Amount.MOST + " 个。请核对这段文字是不是报告的内容。")));
    }

    /** Control characters and halves of surrogate pairs cannot be printed. */
    public static void characters(Dossier it, Consumer<Finding> out) {
        for (var field : it.report().format().fields()) {
            var text = it.report().text(field);
            for (int i = 0; i < text.length();) {
                int c = text.codePointAt(i);
                if (isUnprintable(c)) {
                    var fault = TextFault.UNPRINTABLE;
                    var place = Integer.toString(text.codePointCount(0, i) + 1);
                    out.accept(Finding.of(fault.severity(), fault.code(), List.of(field),
                            it.report().format().nameOf(field) + "：" + fault.message().replace("{place}", place),
                            fault.advice().replace("{character}", "U+%04X".formatted(c)))
                            .at(List.of(new Finding.Mark(field, i, i + Character.charCount(c)))));
                    break;
                }
                i += Character.charCount(c);
            }
        }
    }

    private static boolean isUnprintable(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7f && c < 0xa0
                || c >= 0xd800 && c <= 0xdfff || (c & 0xfffe) == 0xfffe;
    }

    /** Characters without white space, as the notice counts them. */
    public static int characters(String text) {
        return (int) text.codePoints().filter(c -> !Space.is(c)).count();
    }

    /** A place in a text. */
    public record CellMention(int start, int end, String words) {
    }

    /** Years before {@code year} named in a text: in a text taken over from last year, each wants a look. */
    public static List<CellMention> earlierYears(String text, int year) {
        return YEAR.matcher(text).results().filter(m -> Integer.parseInt(m.group(1)) < year)
                .map(m -> new CellMention(m.start(), m.end() + 1, m.group() + "年")).toList();
    }

    /** Last year's text, in which what it called this year and last year then are the next; the year of a law stays what it is. */
    public static String yearsMovedOn(String text, int year) {
        return YEAR.matcher(text).replaceAll(m -> {
            int said = Integer.parseInt(m.group(1));
            return isMovedOn(said, year) ? m.group().replace(m.group(1), Integer.toString(said + 1)) : m.group();
        });
    }

    private static boolean isMovedOn(int said, int year) {
        return said == year - 1 || said == year - 2;
    }
}

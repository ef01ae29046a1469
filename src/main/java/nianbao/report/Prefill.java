package nianbao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.format.Carry;
import nianbao.format.Section;
import org.jspecify.annotations.Nullable;

/** What last year's report and the agency's facts give a new one. Never touches what is there already. */
public final class Prefill {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private Prefill() {
    }

    /**
     * @param text   the value
     * @param source where it comes from, in words: 2024年报告“四、结转下年度继续办理”
     */
    public record PrefillValue(String text, String source) {
    }

    /**
     * Values for fields of {@code report} that are still blank, by field.
     *
     * @param last    last year's report as it reads
     * @param written the same as it was written: figures that its prose quotes from the tables go on being quoted,
     *                and so become this year's
     */
    public static Map<String, PrefillValue> from(Report last, Report written, Report report) {
        var values = new LinkedHashMap<String, PrefillValue>();
        for (var carry : report.format().carries()) {
            if (carry.fromLastYearOnly() && !report.format().totals().containsKey(carry.cell())) {
                expected(carry, last, report).ifPresent(number -> put(values, report, carry.cell(), Figure.plain(number),
                        carry.name().replace("上年", last.year() + "年")));
            }
        }
        for (var section : report.format().sections()) {
            if (section.kind() == Section.SectionKind.PROSE && last.format().has(section.code())) {
                var text = written.text(section.code());
                put(values, report, section.code(), References.hold(text, report.format()) ? text
                        : last.text(section.code()), last.year() + "年报告原文");
            } else if (section.kind() == Section.SectionKind.SIGNATURE && last.format().has("signature")) {
                put(values, report, "signature", last.text("signature"), last.year() + "年报告");
            }
            section.note().filter(last.format()::has).ifPresent(note -> put(values, report, note, last.text(note), last.year() + "年报告原文"));
        }
        return values;
    }

    /**
     * Figures for fields of {@code report} that are still blank, by field, when several agencies that reported last year
     * were merged into its own: what they carried over, added up. Their words are not taken.
     *
     * @param lasts last year's reports as they read; where one lacks a figure, there is no sum
     */
    public static Map<String, PrefillValue> merged(List<Report> lasts, Report report) {
        var values = new LinkedHashMap<String, PrefillValue>();
        if (lasts.isEmpty()) {
            return values;
        }
        var names = lasts.stream().map(Report::agency).collect(Collectors.joining("、"));
        for (var carry : report.format().carries()) {
            if (carry.fromLastYearOnly() && !report.format().totals().containsKey(carry.cell())) {
                var figures = lasts.stream().map(last -> expected(carry, last, report)).toList();
                if (figures.stream().allMatch(Optional::isPresent)) {
                    var sum = figures.stream().map(Optional::get).reduce(BigDecimal.ZERO, BigDecimal::add);
                    put(values, report, carry.cell(), Figure.plain(sum),
                            names + carry.name().replace("上年", lasts.getFirst().year() + "年") + "之和");
                }
            }
        }
        return values;
    }

    /** First texts for a first year, from the agency's facts: keys agency, contact. */
    public static Map<String, PrefillValue> draft(Report report, Map<String, String> facts) {
        var values = new LinkedHashMap<String, PrefillValue>();
        for (var section : report.format().sections()) {
            if (section.draft() != null) {
                put(values, report, section.code(), fill(section.draft(), report, facts), "按格式要求拟写");
            }
            for (var line : section.lines()) {
                if (line.draft() != null) {
                    put(values, report, line.code(), fill(line.draft(), report, facts), "机关信息");
                }
            }
        }
        return values;
    }

    /**
     * The sentences every report has in a section, quoting this report's figures; "" when there are none.
     *
     * @param shortName how the agency calls itself in its text; {@code null} or blank for 本机关
     */
    public static String standard(Section section, Report report, @Nullable String shortName) {
        var name = shortName == null || Space.isBlank(shortName) ? "本机关" : Space.strip(shortName);
        return section.standard() == null ? "" : StandardSentences.of(fill(section.standard(), report, Map.of("short", name)), report).strip();
    }

    /** What a carry-over makes of both years' figures; empty while one of them is missing. */
    public static Optional<BigDecimal> expected(Carry carry, Report last, Report report) {
        var sum = BigDecimal.ZERO;
        for (var term : carry.terms()) {
            var number = (term.lastYear() ? last : report).figure(term.cell()).number();
            if (number == null) {
                return Optional.empty();
            }
            sum = term.minus() ? sum.subtract(number) : sum.add(number);
        }
        return Optional.of(sum);
    }

    /** What cannot carry over because the editions differ, in words; empty when they are the same. */
    public static List<String> lost(Report last, Report report) {
        var notes = new ArrayList<String>();
        if (last.format() != report.format()) {
            notes.addAll(report.format().across(last.format().edition()));
            for (var section : last.format().sections()) {
                if (section.kind() == Section.SectionKind.PROSE && !report.format().has(section.code())
                        && !last.isBlank(section.code())) {
                    notes.add("上年“" + section.title() + "”在今年的格式里没有对应的部分，可在右侧对照上年原文。");
                }
            }
        }
        return notes;
    }

    private static void put(Map<String, PrefillValue> values, Report report, String field, String text, String source) {
        if (report.isBlank(field) && !Space.isBlank(text)) {
            values.putIfAbsent(field, new PrefillValue(text, source));
        }
    }

    /** A fact the agency has not given leaves nothing behind, least of all its braces. */
    private static String fill(String draft, Report report, Map<String, String> facts) {
        return PLACEHOLDER.matcher(draft).replaceAll(found -> Matcher.quoteReplacement("year".equals(found.group(1))
                ? Integer.toString(report.year()) : facts.getOrDefault(found.group(1), "")));
    }
}

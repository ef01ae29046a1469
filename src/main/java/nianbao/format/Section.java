package nianbao.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part of the report: one page of the form.
 *
 * @param code      its code, and for prose its field's code
 * @param step      its short name in the row of steps (前言, 一, 二 …)
 * @param title     the official title
 * @param also      other titles seen in real reports, accepted on reading
 * @param printed   whether the title is printed; 前言 and 落款 have none in a report
 * @param optional  whether a report without it is complete
 * @param ownHeadings whether its author sets the headings in it: it then holds all that other editions divide into parts
 * @param maxLength most characters (without white space) the notice asks for in principle, or {@code null}
 * @param guide     what the notice asks for, in plain words of our own
 * @param draft     a first text for a first year, with {agency}, {year}, {contact}; or {@code null}
 * @param standard  sentences every report has, with {year} and the figures they quote; or {@code null}
 * @param table     its table, for {@link SectionKind#TABLE}
 * @param lines     its one-line fields, for {@link SectionKind#SIGNATURE}
 */
public record Section(String code, String step, String title, List<String> also, boolean printed, boolean optional,
        SectionKind kind, boolean ownHeadings, @Nullable Integer maxLength, List<String> guide, @Nullable String draft,
        @Nullable String standard, @Nullable Table table, List<SectionLine> lines) {

    public enum SectionKind { PROSE, TABLE, SIGNATURE }

    /** Last part of the field code of what is printed beside a table: {@code applications.note}. */
    public static final String NOTE = ".note";

    /** The field of what is printed beside its table, where it has one: 注：行政复议数量含上年度结转数量。 Always optional. */
    public Optional<String> note() {
        return kind == SectionKind.TABLE ? Optional.of(code + NOTE) : Optional.empty();
    }

    /** Its field of running text: the section's own, or the note beside its table. */
    public Optional<String> prose() {
        return kind == SectionKind.PROSE ? Optional.of(code) : note();
    }

    public Section {
        if ((kind == SectionKind.TABLE) != (table != null)) {
            throw new IllegalArgumentException("section " + code + ": a table stands in a section of kind table, and only there");
        }
    }

    /** Its table; to be asked only of a section of that kind. */
    @Override
    public Table table() {
        return Objects.requireNonNull(table, () -> "section " + code + " is no table");
    }

    /**
     * A one-line field: 署名机关, 成文日期.
     *
     * @param draft   a first text for a first year, with {agency}, or {@code null}
     * @param example what it may look like, with {next} for the year after the report's; or {@code null}
     */
    public record SectionLine(String code, String label, @Nullable String draft, @Nullable String example) {

        /** What it may look like in a report of a year; {@code null} where there is no example. */
        public @Nullable String example(int year) {
            return example == null ? null : example.replace("{next}", Integer.toString(year + 1));
        }
    }
}

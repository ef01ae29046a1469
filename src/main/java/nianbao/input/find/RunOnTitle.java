package nianbao.input.find;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.format.Section;
import nianbao.input.source.Deadline;
import nianbao.input.source.Label;

/**
 * A section's title in the middle of running text: to the letter, or nearly, behind its own number.
 *
 * @param from where its number stands
 * @param to   where the text behind it begins
 */
record RunOnTitle(int from, int to) {

    /** A title in running text is one when it differs by a character or two. */
    private static final double ALIKE = 0.8;
    private static final int LONGER = 5;
    /** A title begins a sentence; the words "由一、概述，二、…组成" do not. */
    private static final String BEGIN = "(?<![^。；！？：:）)>\\s\\u3000\\u00a0\\d|])";
    private static final Pattern LIST = Pattern.compile("[一二三四五六七八九十]{1,2}\\s*[、.．]\\s*[^。；！？，、]{0,25}统计表");

    /** The first behind a place; null when there is none. */
    static RunOnTitle find(Section section, String text, int from) {
        var bare = Label.withoutOrdinal(section.title());
        var ordinal = section.title().substring(0, section.title().length() - bare.length());
        if (ordinal.isEmpty()) {
            // Without an ordinal a title is just words: the preface names the sections too.
            var list = LIST.matcher(text).region(from, text.length());
            return section.kind() == Section.SectionKind.TABLE && list.find() && list.end() < text.length()
                    && !"，。、".contains(text.substring(list.end(), list.end() + 1))
                            ? new RunOnTitle(list.start(), list.end()) : null;
        }
        Deadline.check();
        if (text.indexOf(ordinal.charAt(0), from) < 0) {
            return null;
        }
        var number = Pattern.quote(ordinal.substring(0, 1)) + "\\s*[、.．]\\s*";
        var titles = Stream.concat(Stream.of(bare), section.also().stream().map(Label::withoutOrdinal)).distinct()
                .sorted(java.util.Comparator.comparing(String::length).reversed()).toList();
        for (var title : titles) {
            var exact = Pattern.compile(number + Pattern.quote(title)).matcher(text);
            if (exact.find(from)) {
                return new RunOnTitle(exact.start(), exact.end());
            }
        }
        var numbers = Pattern.compile(BEGIN + number).matcher(text);
        for (int at = from; numbers.find(at); at = numbers.end()) {
            int end = titles.stream().mapToInt(title -> end(title, text, numbers.end())).max().orElse(-1);
            if (end > 0) {
                return new RunOnTitle(numbers.start(), end);
            }
        }
        return null;
    }

    /** Where the words end that are most like a title; -1 when none are. */
    private static int end(String title, String text, int from) {
        var wanted = Label.normal(title);
        double most = ALIKE;
        int end = -1;
        for (int length = Math.max(2, title.length() - LONGER); length <= title.length() + LONGER && from + length <= text.length(); length++) {
            double like = Label.likeness(Label.normal(text.substring(from, from + length)), wanted);
            if (like > most) {
                most = like;
                end = from + length;
            }
        }
        return end;
    }
}

package nianbao.input.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A whole page on one line, a pipe between any two texts, as some programs strip the tags off: each text is a line of its own. */
final class RunOnPipes {

    /** No row of a table has so many cells. */
    private static final int MOST_CELLS = 60;
    /** Rows on one line show where one ends, and blank cells. */
    private static final Pattern BLANK_CELL = Pattern.compile("\\|\\s*+\\||^\\s*+\\||\\|\\s*+$");

    private RunOnPipes() {
    }

    static List<String> apart(List<String> lines) {
        return lines.stream().flatMap(line -> isRunOn(line) ? Stream.of(line.split("\\|")) : Stream.of(line)).toList();
    }

    private static boolean isRunOn(String line) {
        return line.length() > MOST_CELLS && line.chars().filter(c -> c == '|').count() > MOST_CELLS && !BLANK_CELL.matcher(line).find();
    }
}

package nianbao.input.flow;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.input.label.RowNumbers;

/** Running numbers that each line of a table begins with, under a head that says so: they are no figures. */
final class LineNumbers {

    private static final Pattern NUMBER = Pattern.compile("^[\\s\\u3000\\u00a0]*+(\\d{1,3})(?=[\\s\\u3000\\u00a0])");
    private static final int FEWEST = 5;

    private LineNumbers() {
    }

    /** A text without them; the same text when some line begins with a number out of its turn. */
    static String removed(String text) {
        var lines = text.lines().toList();
        if (lines.stream().limit(FEWEST).noneMatch(RowNumbers::areNamed) || !run(lines)) {
            return text;
        }
        return lines.stream().map(line -> NUMBER.matcher(line).replaceFirst("")).collect(Collectors.joining("\n"));
    }

    private static boolean run(List<String> lines) {
        int count = 0, last = -1;
        for (var line : lines) {
            var number = NUMBER.matcher(line);
            if (number.find()) {
                int own = Integer.parseInt(number.group(1));
                if (last >= 0 && own != last + 1) {
                    return false;
                }
                last = own;
                count++;
            }
        }
        return count >= FEWEST;
    }
}

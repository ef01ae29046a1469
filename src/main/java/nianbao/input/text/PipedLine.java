package nianbao.input.text;

import java.util.List;
import nianbao.report.Space;

/**
 * A line with pipes, of a table with a cell or less a line.
 *
 * @param parts what stands between the pipes, the first before the first of them, the last behind the last
 */
record PipedLine(String text, List<String> parts) {

    static PipedLine of(String text) {
        return new PipedLine(text, List.of(text.split("\\|", -1)).stream().map(Space::strip).toList());
    }

    /** Pipes and nothing else. */
    boolean isBlank() {
        return parts.stream().allMatch(String::isEmpty);
    }

    int pipes() {
        return parts.size() - 1;
    }

    /** Whether something, be it a space, stands before the first pipe. */
    boolean isSetIn() {
        return text.charAt(0) != '|';
    }

    /** A pipe for itself, and behind a space those that fill the row up. */
    boolean beginsWithBlank() {
        return text.startsWith("| ||") && isBlank();
    }

    /** One pipe and nothing before it or behind. */
    boolean isLone() {
        return pipes() == 1 && isBlank() && !isSetIn();
    }

    boolean endsWithPipe() {
        return parts.getLast().isEmpty();
    }

    /** Whether from a part on nothing but pipes comes, and more than one: they fill the row up to the table's width. */
    boolean isFilledUpFrom(int part) {
        return part > 1 && part < pipes() && parts.subList(part, parts.size()).stream().allMatch(String::isEmpty);
    }
}

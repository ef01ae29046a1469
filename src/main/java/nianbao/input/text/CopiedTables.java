package nianbao.input.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables copied out of a browser whose cells hold paragraphs of their own: a tab that parts two cells stands behind the text
 * on its line, or alone on one. Such tabs are pipes between cells, wherever lines end, and are read as those.
 */
final class CopiedTables {

    /** One tab in the line, behind everything. */
    private static final Pattern BEHIND = Pattern.compile("[^\\t|]*\\t *");
    private static final int FEWEST = 20;

    private CopiedTables() {
    }

    /** The lines, such tabs as pipes; the same lines when tabs part cells in another way. */
    static List<String> piped(List<String> lines) {
        long behind = lines.stream().filter(CopiedTables::isBehind).count();
        long other = lines.stream().filter(line -> line.indexOf('|') >= 0 || line.strip().indexOf('\t') >= 0 || line.length() > 1 && line.charAt(0) == '\t')
                .count();
        return behind < FEWEST || other * FEWEST > behind ? lines
                : lines.stream().map(line -> isBehind(line) ? line.substring(0, line.indexOf('\t')) + " |" : line).toList();
    }

    private static boolean isBehind(String line) {
        return BEHIND.matcher(line).matches();
    }
}

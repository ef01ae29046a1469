package nianbao.check.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where two texts differ: the greedy algorithm of Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
 * Characters are compared one by one, but a number is one piece (12 and 15 differ whole).
 */
public final class TextDiff {

    /** What became of a run of characters. */
    public enum DiffKind { SAME, GONE, NEW }

    public record DiffRun(DiffKind kind, String text) {
    }

    private static final Pattern PIECE = Pattern.compile("20\\d\\d年度?|\\d++(?:[.,]\\d++)*+|\\X");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d年度?");
    /** Edits looked for; texts further apart share no more than their ends, and the time stays bounded. */
    private static final int MOST_EDITS = 1_500;

    private final List<String> before;
    private final List<String> after;
    private final boolean yearsAlike;
    private final List<DiffRun> runs = new ArrayList<>();

    private TextDiff(String before, String after, boolean yearsAlike) {
        this.before = pieces(before);
        this.after = pieces(after);
        this.yearsAlike = yearsAlike;
    }

    /** {@code after} in runs, with what is gone where it stood. Of two years' texts: years are all alike. */
    public static List<DiffRun> of(String before, String after) {
        return new TextDiff(before, after, true).runs();
    }

    /** The same for two versions of one text: another year is a difference. */
    public static List<DiffRun> exact(String before, String after) {
        return new TextDiff(before, after, false).runs();
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(MatchResult::group).toList();
    }

    private List<DiffRun> runs() {
        int head = 0;
        int most = Math.min(before.size(), after.size());
        while (head < most && same(head, head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && same(before.size() - 1 - tail, after.size() - 1 - tail)) {
            tail++;
        }
        keep(0, head);
        between(head, before.size() - tail, head, after.size() - tail);
        keep(after.size() - tail, after.size());
        joinOverIslands();
        return List.copyOf(runs);
    }

    /** A single character that happens to be in both, between two changes, is read as part of them. */
    private void joinOverIslands() {
        var found = List.copyOf(runs);
        runs.clear();
        for (int i = 0; i < found.size(); i++) {
            var run = List.of(found.get(i).text());
            boolean island = found.get(i).kind() == DiffKind.SAME && run.getFirst().length() == 1 && i > 0 && i + 1 < found.size();
            if (island) {
                put(DiffKind.GONE, run);
                put(DiffKind.NEW, run);
            } else {
                put(found.get(i).kind(), run);
            }
        }
    }

    private boolean same(int x, int y) {
        var is = before.get(x);
        var would = after.get(y);
        return is.equals(would) || yearsAlike && is.length() > 4 && would.length() > 4 && YEAR.matcher(is).matches() && YEAR.matcher(would).matches();
    }

    private void between(int fromX, int toX, int fromY, int toY) {
        var path = path(fromX, toX, fromY, toY);
        if (path == null) {
            put(DiffKind.GONE, before.subList(fromX, toX));
            put(DiffKind.NEW, after.subList(fromY, toY));
            return;
        }
        int x = fromX, y = fromY;
        for (var edit : path) {
            while (x < edit[0] && y < edit[1]) {
                put(DiffKind.SAME, after.subList(y, y + 1));
                x++;
                y++;
            }
            if (edit[2] == 1) {
                put(DiffKind.GONE, before.subList(x, ++x));
            } else {
                put(DiffKind.NEW, after.subList(y, ++y));
            }
        }
        keep(y, toY);
    }

    /** The edits in order: where, in both texts, and 1 for a piece that is gone; {@code null} when they are too many. */
    private @Nullable List<int[]> path(int fromX, int toX, int fromY, int toY) {
        int n = toX - fromX, m = toY - fromY;
        int most = Math.min(n + m, MOST_EDITS);
        var furthest = new int[2 * most + 3];
        var trace = new ArrayList<int[]>();
        for (int d = 0; d <= most; d++) {
            trace.add(Arrays.copyOfRange(furthest, most - d, most + d + 3));
            for (int k = -d; k <= d; k += 2) {
                int at = most + 1 + k;
                int x = k == -d || k != d && furthest[at - 1] < furthest[at + 1] ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && same(fromX + x, fromY + x - k)) {
                    x++;
                }
                furthest[at] = x;
                if (x >= n && x - k >= m) {
                    return back(trace, n, m, fromX, fromY);
                }
            }
        }
        return null;
    }

    private static List<int[]> back(List<int[]> trace, int n, int m, int fromX, int fromY) {
        var edits = new ArrayList<int[]>();
        int x = n, y = m;
        for (int d = trace.size() - 1; d > 0; d--) {
            // Row d holds the diagonals -d-1 to d+1 as they stood before step d.
            var row = trace.get(d);
            int k = x - y;
            boolean down = k == -d || k != d && row[k - 1 + d + 1] < row[k + 1 + d + 1];
            int from = down ? k + 1 : k - 1;
            x = row[from + d + 1];
            y = x - from;
            edits.add(new int[]{fromX + x, fromY + y, down ? 0 : 1});
        }
        Collections.reverse(edits);
        return edits;
    }

    private void keep(int from, int to) {
        put(DiffKind.SAME, after.subList(from, to));
    }

    /** Adds to the last run of its kind; within one change, what is gone stands before what is new. */
    private void put(DiffKind kind, List<String> pieces) {
        var text = String.join("", pieces);
        if (text.isEmpty()) {
            return;
        }
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).kind() == kind) {
            runs.set(last, new DiffRun(kind, runs.get(last).text() + text));
        } else if (kind == DiffKind.GONE && last > 0 && runs.get(last).kind() == DiffKind.NEW && runs.get(last - 1).kind() == DiffKind.GONE) {
            runs.set(last - 1, new DiffRun(kind, runs.get(last - 1).text() + text));
        } else if (kind == DiffKind.GONE && last >= 0 && runs.get(last).kind() == DiffKind.NEW) {
            runs.add(last, new DiffRun(kind, text));
        } else {
            runs.add(new DiffRun(kind, text));
        }
    }
}

package nianbao.input.scan;

import java.util.ArrayList;
import java.util.List;
import nianbao.input.pdf.RulingLine;

/** The ruling lines of a scanned page, in pixels: long thin runs of ink. */
final class ScanRules {

    private static final int THICKEST = 9;
    private static final int GAP = 4;
    private static final int BESIDE = 7;
    /** A level line that a stamp breaks goes on behind it: no column is as narrow as that part of the page. */
    private static final int NARROWEST = 45;
    private static final double STROKES = 0.2;
    /** Of a run what is ink: letters in a row leave more white. */
    private static final double FULL = 0.88;

    private final ScanPicture picture;
    private final boolean level;
    private final int along;
    private final int across;
    private final int shortest;

    private ScanRules(ScanPicture picture, boolean level) {
        this.picture = picture;
        this.level = level;
        along = level ? picture.width() : picture.height();
        across = level ? picture.height() : picture.width();
        // Longer than a stroke of the largest letters.
        shortest = Math.max(picture.width(), picture.height()) / 36;
    }

    static List<RulingLine> of(ScanPicture picture) {
        var rules = new ArrayList<>(new ScanRules(picture, true).find());
        rules.addAll(new ScanRules(picture, false).find());
        return rules;
    }

    private boolean ink(int at, int across) {
        return level ? picture.isInk(at, across) : picture.isInk(across, at);
    }

    private List<RulingLine> find() {
        var open = new ArrayList<int[]>();
        var found = new ArrayList<RulingLine>();
        for (int row = 0; row < across; row++) {
            for (int[] run : runs(row)) {
                int[] same = null;
                for (int[] rule : open) {
                    if (row - rule[3] <= 2 && run[0] <= rule[1] && run[1] >= rule[0]) {
                        same = rule;
                    }
                }
                if (same == null) {
                    open.add(new int[]{run[0], run[1], row, row});
                } else {
                    same[0] = Math.min(same[0], run[0]);
                    same[1] = Math.max(same[1], run[1]);
                    same[3] = row;
                }
            }
            close(open, row, found);
        }
        close(open, Integer.MAX_VALUE, found);
        return found;
    }

    private void close(List<int[]> open, int row, List<RulingLine> found) {
        open.removeIf(rule -> {
            boolean ended = row - rule[3] > 2;
            if (ended && rule[3] - rule[2] < THICKEST) {
                found.add(new RulingLine(level, (rule[2] + rule[3]) / 2f, rule[0], rule[1]));
            }
            return ended;
        });
    }

    /** A line has white on both sides; a row of letters that happens to be dark has strokes above it. */
    private boolean isAlone(int row, int from, int to) {
        int before = 0, after = 0;
        for (int at = from; at <= to; at++) {
            before += ink(at, row - BESIDE) ? 1 : 0;
            after += ink(at, row + BESIDE) ? 1 : 0;
        }
        return Math.max(before, after) < STROKES * (to - from);
    }

    /** Runs of ink along a row, three rows taken together, with small gaps. */
    private List<int[]> runs(int row) {
        var runs = new ArrayList<int[]>();
        int from = -1, last = -1, count = 0;
        for (int at = 0; at <= along; at++) {
            boolean dot = at < along && (ink(at, row) || ink(at, row - 1) || ink(at, row + 1));
            if (dot) {
                if (from < 0) {
                    from = at;
                    count = 0;
                }
                last = at;
                count++;
            } else if (from >= 0 && at - last > GAP) {
                if (last - from >= shortest && count >= FULL * (last - from) && isAlone(row, from, last)) {
                    int[] before = runs.isEmpty() ? null : runs.getLast();
                    if (level && before != null && from - before[1] < along / NARROWEST) {
                        before[1] = last;
                    } else {
                        runs.add(new int[]{from, last});
                    }
                }
                from = -1;
            }
        }
        return runs;
    }
}

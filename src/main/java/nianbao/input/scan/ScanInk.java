package nianbao.input.scan;

/** Where in a cell its letters stand: specks and what is left of ruling lines do not count. */
final class ScanInk {

    private static final int INSET = 4;
    /** Fewer dots than this in a row or column of a cell are specks. */
    private static final int SPECKS = 2;

    private ScanInk() {
    }

    /** left, top, right, bottom with a margin around; null when the cell is blank. */
    static int[] of(ScanPicture picture, int left, int top, int right, int bottom) {
        int x0 = left + INSET, y0 = top + INSET, x1 = right - INSET, y1 = bottom - INSET;
        if (x1 - x0 < 4 || y1 - y0 < 4) {
            return null;
        }
        var rows = new int[y1 - y0];
        var columns = new int[x1 - x0];
        int dots = 0;
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                if (picture.isInk(x, y) && (picture.isInk(x + 1, y) || picture.isInk(x, y + 1) || picture.isInk(x - 1, y))) {
                    rows[y - y0]++;
                    columns[x - x0]++;
                    dots++;
                }
            }
        }
        int[] down = span(rows), across = span(columns);
        if (dots < 12 || down == null || across == null || down[1] - down[0] < 4) {
            return null;
        }
        return new int[]{Math.max(x0, x0 + across[0] - 3), Math.max(y0, y0 + down[0] - 3), Math.min(x1, x0 + across[1] + 4), Math.min(y1, y0 + down[1] + 4)};
    }

    private static int[] span(int[] counts) {
        int from = -1, to = -1;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] >= SPECKS) {
                from = from < 0 ? i : from;
                to = i;
            }
        }
        return from < 0 ? null : new int[]{from, to};
    }
}

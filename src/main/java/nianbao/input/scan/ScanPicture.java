package nianbao.input.scan;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/** A scanned page in black and white, set level. Red is white: stamps and red heads stand over the letters they hide. */
final class ScanPicture {

    /** Three degrees either way: more was not laid on the glass, but photographed. */
    private static final double MOST_SKEW = 3;
    /** Ink is darker than this part of what lies around it: paper may be grey, and a stamp lies lightly over letters. */
    private static final double DARK = 0.8;
    private static final double FAINT = 0.9;
    private static final int AROUND = 40;
    private static final int SAMPLES = 150_000;

    private final int width;
    private final int height;
    private final byte[] grey;
    private final boolean[] ink;
    /** What may be the edge of a letter, or a thin stroke. */
    private final boolean[] faint;

    private ScanPicture(int width, int height, byte[] grey) {
        this.width = width;
        this.height = height;
        this.grey = grey;
        ink = new boolean[grey.length];
        faint = new boolean[grey.length];
        blacken();
    }

    /** Every dot against the mean of its surroundings (after Bradley and Roth). */
    private void blacken() {
        int half = Math.max(8, width / AROUND);
        var sums = new long[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            long row = 0;
            for (int x = 0; x < width; x++) {
                row += grey[y * width + x] & 0xff;
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - half), bottom = Math.min(height, y + half);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - half), right = Math.min(width, x + half);
                double mean = (double) (sums[bottom * (width + 1) + right] - sums[top * (width + 1) + right] - sums[bottom * (width + 1) + left]
                        + sums[top * (width + 1) + left]) / ((bottom - top) * (right - left));
                double part = (grey[y * width + x] & 0xff) / Math.max(1, mean);
                ink[y * width + x] = part < DARK;
                faint[y * width + x] = part < FAINT;
            }
        }
    }

    static ScanPicture of(BufferedImage image) {
        var crooked = new ScanPicture(image.getWidth(), image.getHeight(), reds(image));
        double skew = crooked.skew();
        if (Math.abs(skew) < 0.05) {
            return crooked;
        }
        var turn = AffineTransform.getRotateInstance(-Math.toRadians(skew), image.getWidth() / 2.0, image.getHeight() / 2.0);
        var source = crooked.raw();
        var level = new BufferedImage(source.getWidth(), source.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var graphics = level.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, level.getWidth(), level.getHeight());
        graphics.drawImage(source, new AffineTransformOp(turn, AffineTransformOp.TYPE_BILINEAR), 0, 0);
        graphics.dispose();
        return new ScanPicture(level.getWidth(), level.getHeight(), reds(level));
    }

    private static byte[] reds(BufferedImage image) {
        var grey = new byte[image.getWidth() * image.getHeight()];
        var row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                grey[y * row.length + x] = (byte) (row[x] >> 16);
            }
        }
        return grey;
    }

    /** How many degrees the lines of the page fall to the right: the angle at which rows are most unlike. */
    private double skew() {
        int count = 0;
        for (boolean dot : ink) {
            count += dot ? 1 : 0;
        }
        int step = Math.max(1, count / SAMPLES);
        var xs = new int[count / step + 1];
        var ys = new int[count / step + 1];
        int n = 0, seen = 0;
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] && seen++ % step == 0 && n < xs.length) {
                xs[n] = i % width;
                ys[n++] = i / width;
            }
        }
        double best = 0;
        for (double[] round : new double[][]{{MOST_SKEW, 0.25}, {0.25, 0.05}, {0.05, 0.01}}) {
            double middle = best, most = -1;
            for (double angle = middle - round[0]; angle <= middle + round[0] + 1e-9; angle += round[1]) {
                double score = score(xs, ys, n, Math.tan(Math.toRadians(angle)));
                if (score > most) {
                    most = score;
                    best = angle;
                }
            }
        }
        return best;
    }

    private double score(int[] xs, int[] ys, int n, double slope) {
        var rows = new int[height + 2 * width];
        for (int i = 0; i < n; i++) {
            rows[Math.clamp((int) Math.round(ys[i] - xs[i] * slope) + width, 0, rows.length - 1)]++;
        }
        double score = 0;
        for (int row : rows) {
            score += (double) row * row;
        }
        return score;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean isInk(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && ink[y * width + x];
    }

    int grey(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height ? grey[y * width + x] & 0xff : 255;
    }

    /** Takes what stands in a rectangle off the page. */
    void clear(int left, int top, int right, int bottom) {
        for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            for (int x = Math.max(0, left); x < Math.min(width, right); x++) {
                ink[y * width + x] = faint[y * width + x] = false;
                grey[y * width + x] = (byte) 255;
            }
        }
    }

    private BufferedImage raw() {
        return image(grey);
    }

    /** The page for reading: letters as grey as they are, paper and what is left of stamps white. */
    BufferedImage image() {
        var clean = new byte[grey.length];
        java.util.Arrays.fill(clean, (byte) 255);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (faint[y * width + x] || isInk(x - 1, y) || isInk(x + 1, y) || isInk(x, y - 1) || isInk(x, y + 1)) {
                    clean[y * width + x] = grey[y * width + x];
                }
            }
        }
        return image(clean);
    }

    private BufferedImage image(byte[] dots) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, dots);
        return image;
    }
}

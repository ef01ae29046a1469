package nianbao.output.font;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** One glyph of the table {@code glyf} that is not made of others, as a path and from a path. */
final class SimpleGlyph {

    private static final int ON = 1, X_BYTE = 2, Y_BYTE = 4, REPEAT = 8, X_SAME = 16, Y_SAME = 32;
    private static final int HEAD = 10;
    /** Quadratic curves to a cubic one. */
    private static final int PIECES = 4;

    private record Point(int x, int y, boolean on) {
    }

    private SimpleGlyph() {
    }

    static GeneralPath path(ByteBuffer data, int contours) {
        var path = new GeneralPath(GeneralPath.WIND_NON_ZERO);
        if (contours == 0) {
            return path;
        }
        int points = Sfnt.u16(data, HEAD + 2 * (contours - 1)) + 1;
        int at = HEAD + 2 * contours;
        at += 2 + Sfnt.u16(data, at);
        int[] flags = new int[points];
        for (int i = 0; i < points; i++) {
            flags[i] = data.get(at++);
            if ((flags[i] & REPEAT) != 0) {
                for (int again = data.get(at++) & 0xff; again > 0 && i + 1 < points; again--, i++) {
                    flags[i + 1] = flags[i];
                }
            }
        }
        int[] xs = new int[points], ys = new int[points];
        at = coordinates(data, at, flags, X_BYTE, X_SAME, xs);
        coordinates(data, at, flags, Y_BYTE, Y_SAME, ys);
        for (int contour = 0, from = 0; contour < contours; contour++) {
            int to = Sfnt.u16(data, HEAD + 2 * contour);
            contour(flags, xs, ys, from, to - from + 1, path);
            from = to + 1;
        }
        return path;
    }

    private static int coordinates(ByteBuffer data, int from, int[] flags, int isByte, int same, int[] values) {
        int at = from, value = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & isByte) != 0) {
                int delta = data.get(at++) & 0xff;
                value += (flags[i] & same) != 0 ? delta : -delta;
            } else if ((flags[i] & same) == 0) {
                value += data.getShort(at);
                at += 2;
            }
            values[i] = value;
        }
        return at;
    }

    /** Between two points off the curve lies one on it, unsaid. */
    private static void contour(int[] flags, int[] xs, int[] ys, int from, int count, GeneralPath path) {
        if (count < 2) {
            return;
        }
        int start = 0;
        while (start < count && (flags[from + start] & ON) == 0) {
            start++;
        }
        boolean none = start == count;
        int last = from + count - 1;
        float x = none ? (xs[from] + xs[last]) / 2f : xs[from + start], y = none ? (ys[from] + ys[last]) / 2f : ys[from + start];
        path.moveTo(x, y);
        float startX = x, startY = y;
        int first = none ? 0 : start + 1, steps = none ? count : count - 1;
        for (int i = 0; i < steps; i++) {
            int p = from + (first + i) % count, next = from + (first + i + 1) % count;
            if ((flags[p] & ON) != 0) {
                path.lineTo(xs[p], ys[p]);
            } else if (i == steps - 1) {
                path.quadTo(xs[p], ys[p], startX, startY);
            } else if ((flags[next] & ON) != 0) {
                path.quadTo(xs[p], ys[p], xs[next], ys[next]);
                i++;
            } else {
                path.quadTo(xs[p], ys[p], (xs[p] + xs[next]) / 2f, (ys[p] + ys[next]) / 2f);
            }
        }
        path.closePath();
    }

    /** A path, its cubic curves as quadratic ones, as the table holds it; empty for an empty path. */
    static byte[] glyf(GeneralPath path) {
        var contours = contours(path);
        if (contours.isEmpty()) {
            return new byte[0];
        }
        var all = contours.stream().flatMap(List::stream).toList();
        var head = ByteBuffer.allocate(HEAD + 2 * contours.size() + 2).putShort((short) contours.size());
        head.putShort((short) all.stream().mapToInt(Point::x).min().orElse(0)).putShort((short) all.stream().mapToInt(Point::y).min().orElse(0));
        head.putShort((short) all.stream().mapToInt(Point::x).max().orElse(0)).putShort((short) all.stream().mapToInt(Point::y).max().orElse(0));
        int end = -1;
        for (var contour : contours) {
            head.putShort((short) (end += contour.size()));
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.array());
        all.forEach(point -> out.write(point.on() ? ON : 0));
        int last = 0;
        for (var point : all) {
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) (point.x() - last)).array());
            last = point.x();
        }
        last = 0;
        for (var point : all) {
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) (point.y() - last)).array());
            last = point.y();
        }
        return out.toByteArray();
    }

    private static List<List<Point>> contours(GeneralPath path) {
        var contours = new ArrayList<List<Point>>();
        float[] p = new float[6];
        float x = 0, y = 0;
        for (var i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(p);
            if (kind == PathIterator.SEG_MOVETO) {
                contours.add(new ArrayList<>());
            }
            switch (kind) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> add(contours.getLast(), x = p[0], y = p[1], true);
                case PathIterator.SEG_QUADTO -> {
                    add(contours.getLast(), p[0], p[1], false);
                    add(contours.getLast(), x = p[2], y = p[3], true);
                }
                case PathIterator.SEG_CUBICTO -> {
                    cubic(contours.getLast(), x, y, p);
                    x = p[4];
                    y = p[5];
                }
                default -> {
                }
            }
        }
        contours.removeIf(contour -> contour.size() < 3);
        return contours;
    }

    /** Split evenly; each piece's control point is where its tangents at the ends put it on average. */
    private static void cubic(List<Point> to, float x, float y, float[] p) {
        for (int i = 0; i < PIECES; i++) {
            double t0 = (double) i / PIECES, t1 = (double) (i + 1) / PIECES, step = (t1 - t0) / 4;
            double cx = (at(x, p[0], p[2], p[4], t0) + at(x, p[0], p[2], p[4], t1)) / 2
                    + step * (slope(x, p[0], p[2], p[4], t0) - slope(x, p[0], p[2], p[4], t1));
            double cy = (at(y, p[1], p[3], p[5], t0) + at(y, p[1], p[3], p[5], t1)) / 2
                    + step * (slope(y, p[1], p[3], p[5], t0) - slope(y, p[1], p[3], p[5], t1));
            add(to, cx, cy, false);
            add(to, at(x, p[0], p[2], p[4], t1), at(y, p[1], p[3], p[5], t1), true);
        }
    }

    private static double at(double a, double b, double c, double d, double t) {
        double u = 1 - t;
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    }

    private static double slope(double a, double b, double c, double d, double t) {
        double u = 1 - t;
        return 3 * (u * u * (b - a) + 2 * u * t * (c - b) + t * t * (d - c));
    }

    private static void add(List<Point> to, double x, double y, boolean on) {
        to.add(new Point((int) Math.round(x), (int) Math.round(y), on));
    }
}

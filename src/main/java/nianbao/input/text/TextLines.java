package nianbao.input.text;

import java.util.List;
import nianbao.report.Place;

/** The lines of a text, and the one that is read next. */
final class TextLines {

    private final List<String> all;
    private final int before;
    private int at;

    /** @param before how many lines of the file stand before these */
    TextLines(List<String> all, int before) {
        this.all = all;
        this.before = before;
    }

    boolean isEnd() {
        return at >= all.size();
    }

    /** How many were taken. */
    int at() {
        return at;
    }

    /** Only when there is one. */
    String next() {
        return all.get(at);
    }

    String take() {
        return all.get(at++);
    }

    void take(int lines) {
        at += lines;
    }

    boolean isBehind(int lines) {
        return at + lines >= all.size();
    }

    /** A line further on, 0 being the next; blank behind the end. */
    String ahead(int lines) {
        return at + lines < all.size() ? all.get(at + lines) : "";
    }

    Place place() {
        return Place.line(before + at + 1);
    }
}

package nianbao.input;

import java.util.List;

/** The lines of a text, and the one that is read next. */
final class TextLines {

    private final List<String> all;
    private int at;

    TextLines(List<String> all) {
        this.all = all;
    }

    boolean isEnd() {
        return at >= all.size();
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
        return Place.line(at + 1);
    }
}

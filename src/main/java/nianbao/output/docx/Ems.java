package nianbao.output.docx;

/** How wide a text is, near enough for choosing sizes: Chinese characters are one em, digits and Latin letters a half. */
final class Ems {

    private Ems() {
    }

    /** In halves of an em. */
    static int halves(String text) {
        return text.codePoints().map(Ems::halves).sum();
    }

    /** The widest piece that must stay on one line: a number with its point and separators, a word, one character. */
    static int longestPiece(String text) {
        int longest = 0, piece = 0;
        for (int c : text.codePoints().toArray()) {
            piece = c < 0x250 && c != ' ' ? piece + 1 : 0;
            longest = Math.max(longest, Math.max(piece, halves(c)));
        }
        return longest;
    }

    private static int halves(int c) {
        return c < 0x250 ? 1 : 2;
    }
}

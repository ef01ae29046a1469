package nianbao.input.office;

/**
 * The signs of a file in RTF (1.9.1), one after the other. Six kinds: a group opens or closes, a control word with its
 * number, a control symbol, a byte of text. {@code \'b0} is a byte of text; {@code \bin} data is passed over.
 */
final class RtfTokens {

    enum RtfTokenKind { OPEN, CLOSE, WORD, SYMBOL, BYTE, END }

    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_NUMBER = 9;

    private final byte[] bytes;
    private int at;
    private String word;
    private boolean numbered;
    private int number;

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    String word() {
        return word;
    }

    /** The number behind the word, else this. */
    int number(int otherwise) {
        return numbered ? number : otherwise;
    }

    /** Whether the word switches something on: without a number, or with one other than 0. */
    boolean isOn() {
        return !numbered || number != 0;
    }

    /** The byte of text, or the symbol. */
    int value() {
        return number;
    }

    RtfTokenKind next() {
        while (at < bytes.length) {
            int c = bytes[at++] & 0xff;
            switch (c) {
                case '{' -> {
                    return RtfTokenKind.OPEN;
                }
                case '}' -> {
                    return RtfTokenKind.CLOSE;
                }
                case '\r', '\n', 0 -> {
                }
                case '\\' -> {
                    return control();
                }
                default -> {
                    number = c;
                    return RtfTokenKind.BYTE;
                }
            }
        }
        return RtfTokenKind.END;
    }

    private RtfTokenKind control() {
        int from = at;
        while (at < bytes.length && isLetter(bytes[at]) && at - from < LONGEST_WORD) {
            at++;
        }
        if (at == from) {
            return symbol();
        }
        word = new String(bytes, from, at - from, java.nio.charset.StandardCharsets.ISO_8859_1);
        number();
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        if (word.equals("bin") && numbered) {
            at = (int) Math.min(bytes.length, at + (long) Math.max(0, number));
        }
        return RtfTokenKind.WORD;
    }

    private RtfTokenKind symbol() {
        int c = at < bytes.length ? bytes[at++] & 0xff : ' ';
        if (c == '\'' && at + 1 < bytes.length) {
            int high = Character.digit(bytes[at], 16), low = Character.digit(bytes[at + 1], 16);
            if (high >= 0 && low >= 0) {
                at += 2;
                number = high * 16 + low;
                return RtfTokenKind.BYTE;
            }
        }
        number = c;
        return c == '\\' || c == '{' || c == '}' ? RtfTokenKind.BYTE : RtfTokenKind.SYMBOL;
    }

    private void number() {
        boolean negative = at < bytes.length && bytes[at] == '-';
        int from = negative ? at + 1 : at, to = from;
        while (to < bytes.length && bytes[to] >= '0' && bytes[to] <= '9' && to - from < LONGEST_NUMBER) {
            to++;
        }
        numbered = to > from;
        if (numbered) {
            number = Integer.parseInt(new String(bytes, from, to - from, java.nio.charset.StandardCharsets.ISO_8859_1)) * (negative ? -1 : 1);
            at = to;
        }
    }

    private static boolean isLetter(byte c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}

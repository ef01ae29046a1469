package nianbao.output.pdf;

/** Numbers as PDF writes them between angle brackets. */
final class Hex {

    private static final String DIGITS = "0123456789ABCDEF";

    private Hex() {
    }

    /** Two bytes. */
    static String of(int number) {
        return new String(new char[]{DIGITS.charAt(number >> 12 & 15), DIGITS.charAt(number >> 8 & 15),
            DIGITS.charAt(number >> 4 & 15), DIGITS.charAt(number & 15)});
    }
}

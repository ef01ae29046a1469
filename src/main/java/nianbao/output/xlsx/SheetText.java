package nianbao.output.xlsx;

/**
 * Texts on their way into a spreadsheet. One that begins like a formula would be taken for one, when a cell is edited or
 * a file of separated values is opened, and could fetch or send what it likes: every text that the program writes into a
 * sheet or such a file is asked about here.
 */
public final class SheetText {

    private static final String BEGINNINGS = "=+-@\t\r\n";
    /** Signs that East Asian spreadsheets read as the ones above. */
    private static final String FULL_WIDTH = "＝＋－＠";

    private SheetText() {
    }

    /** Whether a spreadsheet may take the text for a formula. */
    public static boolean isLikeFormula(String text) {
        return !text.isEmpty() && (BEGINNINGS.indexOf(text.charAt(0)) >= 0 || FULL_WIDTH.indexOf(text.charAt(0)) >= 0);
    }
}

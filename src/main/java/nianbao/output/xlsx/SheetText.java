package nianbao.output.xlsx;

import java.util.regex.Pattern;

/**
 * Texts on their way into a spreadsheet. One that begins like a formula would be taken for one, when a cell is edited or
 * a file of separated values is opened, and could fetch or send what it likes: every text that the program writes into a
 * sheet or such a file is asked about here.
 */
public final class SheetText {

    /** Some programs pass over white space first; East Asian ones take the full-width signs too. */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*", Pattern.DOTALL);

    private SheetText() {
    }

    /** Whether a spreadsheet may take the text for a formula. */
    public static boolean isLikeFormula(String text) {
        return FORMULA.matcher(text).matches();
    }
}

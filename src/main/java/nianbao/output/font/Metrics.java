package nianbao.output.font;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the characters of several fonts are made to sit on one line: raised or lowered so that the middles of their shapes
 * agree, digits all of one width, in running text as narrow as those of a book face. Measured from the fonts' outlines, so
 * that it holds for an operator's fonts too.
 */
public final class Metrics {

    /** Characters of many strokes, which fill their square. */
    private static final String HAN = "公开信息条例政府年度报告申请办理机关情况全部数量";
    private static final String DIGITS = "0123456789";
    private static final int LATIN = 0x250;
    /** Of a book face, in 1/1000 em. */
    private static final float BOOK = 500;

    private record Centres(double han, double digits) {
    }

    private static final Map<Face, Centres> CENTRES = new ConcurrentHashMap<>();

    private Metrics() {
    }

    /** How far above the baseline a character is set in text of that style, in em; less than 0 below it. */
    public static float raised(Style style, Face face, int character) {
        var base = Faces.pick(style == Style.KAI || style == Style.HEI ? Style.FANG : style, HAN.charAt(0));
        if (face == base && character >= LATIN) {
            return 0;
        }
        var own = centres(face);
        return (float) (centres(base).han - (character < LATIN ? own.digits : own.han));
    }

    /** How wide a digit's outline is drawn, of its width: 1 as it is. */
    public static float narrow(Style style, Face face, int character) {
        boolean running = style == Style.FANG || style == Style.KAI;
        return running && isDigit(character) ? Math.min(1, BOOK / face.advance('0')) : 1;
    }

    /** In 1/1000 em: digits are all as wide as the 0. */
    public static float advance(Style style, Face face, int character) {
        return isDigit(character) && face.has('0') ? face.advance('0') * narrow(style, face, character) : face.advance(character);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static Centres centres(Face face) {
        return CENTRES.computeIfAbsent(face, f -> new Centres(centre(f, HAN), centre(f, DIGITS)));
    }

    /** The mean of the middles of the shapes' boxes, in em above the baseline. */
    private static double centre(Face face, String characters) {
        return characters.chars().filter(face::has).mapToDouble(c -> face.outline(c).getBounds2D().getCenterY()).average().orElse(0.38);
    }
}

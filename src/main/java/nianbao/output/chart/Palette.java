package nianbao.output.chart;

/**
 * Colours that people who do not tell red from green tell apart (after Okabe and Ito), each of another lightness than
 * its neighbours in a bar, for printing in black.
 */
final class Palette {

    private static final String[] COLORS = {"#14345c", "#9db7d3", "#0072b2", "#8fcdf0", "#c24f00", "#f0b429", "#7d4a78",
        "#b3bac1", "#4d5761"};
    private static final boolean[] DARK = {true, false, true, false, true, false, true, false, true};

    private Palette() {
    }

    static String of(int tone) {
        return COLORS[tone];
    }

    /** Of text on that colour. */
    static String on(int tone) {
        return DARK[tone] ? "#ffffff" : "#1a232d";
    }
}

package nianbao.document;

import java.util.ArrayList;
import java.util.List;

/** Heads of narrow columns broken into lines at sense. */
public final class HeadLines {

    private HeadLines() {
    }

    /** The head of a narrow column: Chinese words mostly have two characters, so a line takes an even number. */
    public static List<String> of(String text, int most) {
        int length = text.length();
        if (length <= most || most < 2) {
            return List.of(text);
        }
        int close = text.indexOf('）');
        if (text.startsWith("（") && close > 0 && close < length - 1 && close < most) {
            var lines = new ArrayList<>(List.of(text.substring(0, close + 1)));
            lines.addAll(of(text.substring(close + 1), most));
            return lines;
        }
        int count = (length + most - 1) / most, each = (length + count - 1) / count;
        if (each % 2 == 1) {
            each += each < most ? 1 : -1;
        }
        var lines = new ArrayList<String>();
        for (int from = 0; from < length; from += each) {
            lines.add(text.substring(from, Math.min(length, from + each)));
        }
        return lines;
    }
}

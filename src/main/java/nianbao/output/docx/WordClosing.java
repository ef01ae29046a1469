package nianbao.output.docx;

import java.util.List;
import nianbao.document.Document.Closing;
import nianbao.output.layout.Lines;

/**
 * Signature and date. The signature ends two characters from the margin, the date starts two characters right of it; a long
 * date ends there itself, and the signature stands further left (GB/T 9704-2012, 7.3.5.2). The date is placed from the left:
 * how wide its digits and the gaps beside them are depends on the reader's fonts.
 */
final class WordClosing {

    private static final int BLOCK = 8844;
    private static final int EM = 320;
    private static final int CLOSING = 2 * EM;
    /** Characters are set a quarter of a point closer than they are wide. */
    private static final int CLOSER = 5;
    /** In characters: a longer name takes several lines, as in print. */
    private static final int LONGEST = 22;
    private static final String ABOVE = "<w:spacing w:before=\"579\"/>";
    private static final String KEEP = "<w:keepNext/>";

    private WordClosing() {
    }

    static void write(Closing closing, StringBuilder out) {
        var names = closing.signature().isEmpty() ? List.<String>of() : Lines.even(closing.signature(), LONGEST);
        var date = closing.date();
        int widest = names.stream().mapToInt(WordClosing::width).max().orElse(0);
        int right = CLOSING + (names.isEmpty() || date.isEmpty() ? 0 : Math.max(0, width(date) + 2 * EM - widest));
        for (int i = 0; i < names.size(); i++) {
            boolean last = i == names.size() - 1 && date.isEmpty();
            line(names.get(i), (last ? "" : KEEP) + (i == 0 ? ABOVE : "") + "<w:ind w:right=\"" + (right + (widest - width(names.get(i))) / 2) + "\"/>", out);
        }
        if (!date.isEmpty()) {
            line(date, names.isEmpty() ? ABOVE : "<w:ind w:left=\"" + (BLOCK - right - widest + 2 * EM) + "\" w:right=\"0\"/><w:jc w:val=\"left\"/>", out);
        }
    }

    private static int width(String text) {
        return text.codePoints().map(c -> (c < 0x250 ? EM / 2 : EM) - CLOSER).sum();
    }

    private static void line(String text, String properties, StringBuilder out) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"Signature\"/>").append(properties).append("</w:pPr><w:r>").append(Body.RUN)
                .append(Body.text(text)).append("</w:r></w:p>");
    }
}

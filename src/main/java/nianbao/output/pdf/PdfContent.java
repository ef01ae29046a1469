package nianbao.output.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nianbao.output.page.Pages.PageMark;
import nianbao.output.page.Pages.PageRule;
import nianbao.output.page.Pages.SetPage;
import nianbao.output.page.Pages.Shape;
import nianbao.output.page.Pages.Text;
import nianbao.output.page.Tag;

/** One page's operators. What belongs together is marked with a number, by which the structure refers to it. */
final class PdfContent {

    private static final String ARTIFACT = "/Artifact BMC\n";
    /** The state in which strokes are moved to whole pixels. */
    static final String ADJUSTED_STATE = "G0";
    private static final String ADJUSTED = "/" + ADJUSTED_STATE + " gs\n";

    private final float height;
    private final PdfFonts fonts;
    private final StringBuilder out = new StringBuilder(16_384);
    /** As set by the last text: it holds until another is set. */
    private float narrow = 1;
    /** By number what it belongs to. */
    private final List<Tag> marked = new ArrayList<>();

    PdfContent(SetPage sheet, float height, PdfFonts fonts) {
        this.height = height;
        this.fonts = fonts;
        var marks = sheet.marks();
        for (int from = 0, to; from < marks.size(); from = to) {
            var first = marks.get(from);
            to = from + 1;
            while (to < marks.size() && isSame(first, marks.get(to))) {
                to++;
            }
            group(marks.subList(from, to));
        }
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    List<Tag> marked() {
        return marked;
    }

    private static boolean isSame(PageMark a, PageMark b) {
        return a instanceof Text one && b instanceof Text two ? one.tag() == two.tag()
                : a instanceof Shape shape && b instanceof Shape other ? shape.tag() == other.tag() : a.getClass() == b.getClass();
    }

    private void group(List<PageMark> marks) {
        if (marks.getFirst() instanceof Text text) {
            if (text.tag() == null) {
                out.append("/Artifact <</Type /Pagination>> BDC\n");
            } else {
                begin(text.tag());
            }
            out.append("BT\n");
            marks.forEach(mark -> text((Text) mark));
            out.append("ET\n");
        } else {
            if (marks.getFirst() instanceof Shape shape && shape.tag() != null) {
                begin(shape.tag());
            } else {
                out.append(ARTIFACT).append(marks.getFirst() instanceof PageRule ? ADJUSTED : "");
            }
            for (var mark : marks) {
                switch (mark) {
                    case PageRule rule -> rule(rule);
                    case Shape shape -> shape(shape.path(), shape.color());
                    case Text text -> throw new IllegalStateException("text among " + marks.getFirst());
                }
            }
        }
        out.append("EMC\n");
    }

    private void begin(Tag tag) {
        out.append('/').append(tag.name()).append(" <</MCID ").append(marked.size()).append(">> BDC\n");
        marked.add(tag);
    }

    /** Where a character does not follow by its own width, a number moves it. What rounding loses, the next one makes up. */
    private void text(Text text) {
        var font = fonts.of(text.face());
        out.append('/').append(font.name()).append(' ');
        numbers(text.size());
        out.append("Tf ");
        if (text.narrow() != narrow) {
            narrow = text.narrow();
            numbers(narrow * 100);
            out.append("Tz ");
        }
        out.append("1 0 0 1 ");
        numbers(text.x(), height - text.y());
        out.append("Tm [(");
        int[] c = text.string().codePoints().toArray();
        float behind = 0;
        for (int i = 0; i < c.length; i++) {
            int glyph = font.glyphs().get(c[i]);
            octet(glyph >> 8);
            octet(glyph & 0xff);
            behind += text.advances()[i] / text.narrow() / text.size() * 1000 - text.face().advance(c[i]);
            int move = Math.round(behind);
            if (move != 0 && i < c.length - 1) {
                out.append(')').append(-move).append('(');
                behind -= move;
            }
        }
        out.append(")] TJ\n");
    }

    /** One of a string in round brackets, half as long as one in angle brackets. A carriage return would be read as a line feed. */
    private void octet(int octet) {
        switch (octet) {
            case '(', ')', '\\' -> out.append('\\').append((char) octet);
            case '\r' -> out.append("\\r");
            default -> out.append((char) octet);
        }
    }

    /** A stroke along its middle: a reader draws strokes of one weight alike on a screen, boxes now one pixel wide, now two. */
    private void rule(PageRule rule) {
        boolean across = rule.width() > rule.height();
        numbers(across ? rule.height() : rule.width());
        out.append("w ");
        float x = rule.x() + (across ? 0 : rule.width() / 2), y = rule.y() + (across ? rule.height() / 2 : 0);
        numbers(x, height - y);
        out.append("m ");
        numbers(across ? x + rule.width() : x, height - (across ? y : y + rule.height()));
        out.append("l S\n");
    }

    private void shape(GeneralPath path, int color) {
        int red = color >> 16, green = color >> 8 & 0xff, blue = color & 0xff;
        boolean grey = red == green && green == blue;
        out.append("q ");
        numbers(grey ? new float[]{red / 255f} : new float[]{red / 255f, green / 255f, blue / 255f});
        out.append(grey ? "g" : "rg").append(" 1 0 0 -1 0 ");
        numbers(height);
        out.append("cm\n");
        float[] p = new float[6];
        float x = 0, y = 0;
        for (var i = path.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> operator("m", x = p[0], y = p[1]);
                case PathIterator.SEG_LINETO -> operator("l", x = p[0], y = p[1]);
                case PathIterator.SEG_QUADTO -> {
                    // PDF has cubic curves only.
                    operator("c", x + (p[0] - x) * 2 / 3, y + (p[1] - y) * 2 / 3,
                            p[2] + (p[0] - p[2]) * 2 / 3, p[3] + (p[1] - p[3]) * 2 / 3, p[2], p[3]);
                    x = p[2];
                    y = p[3];
                }
                case PathIterator.SEG_CUBICTO -> operator("c", p[0], p[1], p[2], p[3], x = p[4], y = p[5]);
                default -> operator("h");
            }
        }
        out.append("f Q\n");
    }

    private void operator(String name, float... operands) {
        numbers(operands);
        out.append(name).append('\n');
    }

    /** Thousandths of a point are finer than any printer. */
    private void numbers(float... numbers) {
        for (float number : numbers) {
            long thousandths = Math.round(number * 1000.0);
            out.append(thousandths < 0 ? "-" : "").append(Math.abs(thousandths) / 1000);
            int rest = (int) (Math.abs(thousandths) % 1000);
            if (rest != 0) {
                out.append('.').append((char) ('0' + rest / 100)).append((char) ('0' + rest / 10 % 10)).append((char) ('0' + rest % 10));
            }
            out.append(' ');
        }
    }
}

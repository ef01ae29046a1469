package nianbao.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.corpus.DrawnPage.Mark;
import nianbao.corpus.DrawnPage.Sign;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * The twin of a PDF: every line and every character of tables and headings where it is in the original and in its order,
 * in our fonts; prose written anew into the same lines.
 */
final class PdfTwin {

    private static final float RIGHT = 519;
    /** Stand beyond the right edge rather than at a line's begin. */
    private static final String HANGS = "，。、；：）”";
    /** A line of text: characters drawn one after the other, no further apart in height. */
    private static final float SAME_LINE = 2;

    private final PDDocument twin = new PDDocument();
    private final Map<String, PDFont> fonts = new HashMap<>();
    private final Map<String, List<Sign>> lines = new LinkedHashMap<>();
    private final List<List<Mark>> pages = new ArrayList<>();

    private PdfTwin(byte[] original, TwinPlan plan) throws IOException {
        try (var document = Loader.loadPDF(original)) {
            for (var page : document.getPages()) {
                pages.add(new ArrayList<>(DrawnPage.of(page)));
                index(pages.size(), pages.getLast());
            }
            for (var swap : plan.swaps()) {
                write(swap);
            }
            for (int i = 0; i < pages.size(); i++) {
                var page = new PDPage(document.getPage(i).getMediaBox());
                twin.addPage(page);
                draw(page, pages.get(i));
            }
        }
    }

    static byte[] of(byte[] original, TwinPlan plan) throws IOException {
        var made = new PdfTwin(original, plan);
        try (var twin = made.twin; var out = new ByteArrayOutputStream()) {
            twin.setDocumentId(0L);
            twin.save(out);
            return out.toByteArray();
        }
    }

    private void index(int page, List<Mark> marks) {
        List<Sign> line = null;
        int number = 0;
        for (var mark : marks) {
            if (mark instanceof Sign sign) {
                if (line == null || Math.abs(line.getLast().y() - sign.y()) > SAME_LINE) {
                    line = new ArrayList<>();
                    lines.put("p" + page + ":" + ++number, line);
                }
                line.add(sign);
            }
        }
    }

    /** The words, in the lines of the place, each full to the right; all lines are used. */
    private void write(TwinPlan.Swap swap) {
        var places = places(swap.place());
        int[] signs = swap.words().codePoints().toArray();
        int at = 0;
        for (var place : places) {
            var old = lines.get(place);
            var first = old.getFirst();
            float size = first.matrix().getScalingFactorY();
            var fresh = new ArrayList<Mark>();
            for (float x = first.x(); at < signs.length; at++) {
                float wide = signs[at] < 128 ? size / 2 : size;
                if (x + (HANGS.indexOf(signs[at]) >= 0 ? 0 : wide) > RIGHT) {
                    break;
                }
                var matrix = first.matrix().clone();
                matrix.setValue(2, 0, x);
                fresh.add(new Sign(Character.toString(signs[at]), matrix, first.font(), wide));
                x += wide;
            }
            if (fresh.isEmpty()) {
                throw new IllegalArgumentException(swap.place() + ": too few words, nothing is left for " + place);
            }
            var page = pages.get(Integer.parseInt(place.substring(1, place.indexOf(':'))) - 1);
            int index = page.indexOf(first);
            page.removeAll(old);
            page.addAll(index, fresh);
        }
        if (at < signs.length) {
            throw new IllegalArgumentException(swap.place() + ": too many words by " + (signs.length - at));
        }
    }

    private static List<String> places(String place) {
        var places = new ArrayList<String>();
        for (var part : place.split(",")) {
            var numbers = part.substring(part.indexOf(':') + 1).split("-");
            for (int line = Integer.parseInt(numbers[0]); line <= Integer.parseInt(numbers[numbers.length - 1]); line++) {
                places.add(part.substring(0, part.indexOf(':') + 1) + line);
            }
        }
        return places;
    }

    private void draw(PDPage page, List<Mark> marks) throws IOException {
        try (var out = new PDPageContentStream(twin, page)) {
            for (var mark : marks) {
                if (mark instanceof Sign sign) {
                    out.beginText();
                    out.setFont(font(sign.font()), 1);
                    out.setTextMatrix(sign.matrix());
                    out.showText(sign.text());
                    out.endText();
                } else if (mark instanceof DrawnPage.Path path) {
                    draw(out, path);
                }
            }
        }
    }

    private static void draw(PDPageContentStream out, DrawnPage.Path path) throws IOException {
        out.setLineWidth(path.width());
        for (var step : path.steps()) {
            var n = step.numbers();
            switch (step.operator()) {
                case "re" -> out.addRect(n[0], n[1], n[2], n[3]);
                case "m" -> out.moveTo(n[0], n[1]);
                case "l" -> out.lineTo(n[0], n[1]);
                case "c" -> out.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
                default -> out.closePath();
            }
        }
        float[] c = path.colour();
        float red = c[0], green = c.length > 2 ? c[1] : red, blue = c.length > 2 ? c[2] : red;
        if (path.paint().equals("S")) {
            out.setStrokingColor(red, green, blue);
            out.stroke();
        } else {
            out.setNonStrokingColor(red, green, blue);
            out.fill();
            out.setNonStrokingColor(0f, 0f, 0f);
        }
    }

    private PDFont font(String original) throws IOException {
        var file = original.contains("黑体") ? "hei" : original.contains("楷体") ? "kai" : original.contains("XBS") ? "title"
                : original.contains("宋") && !original.contains("仿") || original.contains("Times") || original.contains("Arial") ? "song" : "fang";
        var font = fonts.get(file);
        if (font == null) {
            try (InputStream in = PdfTwin.class.getResourceAsStream("/fonts/nianbao-" + file + ".ttf")) {
                font = PDType0Font.load(twin, in, true);
            }
            fonts.put(file, font);
        }
        return font;
    }
}

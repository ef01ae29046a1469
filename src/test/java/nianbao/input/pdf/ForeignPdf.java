package nianbao.input.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nianbao.document.Document.Closing;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.document.Document;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A report as other programs print it: borders as thin filled boxes around each cell or as strokes, rows cut by page
 * breaks in the middle of their labels, a group's label only where it begins, a running head, numbers at the foot.
 */
public final class ForeignPdf implements AutoCloseable {

    private static final float LEFT = 80;
    private static final float RIGHT = 520;
    private static final float TOP = 770;
    private static final float BOTTOM = 80;
    private static final float BODY = 16;
    private static final float SMALL = 9;

    private final PDDocument pdf = new PDDocument();
    private final PDFont font;
    private final Borders borders;
    private final boolean valuesBelow;
    private final Tags tagged;
    private final PdfTags tags;
    private PDPageContentStream out;
    private PDPage sheet;
    private float y;
    private int page;

    private ForeignPdf(Borders borders, boolean valuesBelow, Tags tagged) throws IOException {
        this.borders = borders;
        this.tagged = tagged;
        tags = new PdfTags(pdf);
        this.valuesBelow = valuesBelow;
        font = PDType0Font.load(pdf, ForeignPdf.class.getResourceAsStream("/fonts/nianbao-song.ttf"));
        turn();
    }

    /** How a table's borders are drawn. */
    public enum Borders { STROKES, BOXES, NONE }

    /** What the file says of its paragraphs and tables: nothing, what is so, or each row's cells from right to left. */
    public enum Tags {
        NONE, TRUE, BACKWARDS
    }

    /** Without a word on its structure. */
    public static byte[] of(Document document, Borders borders, boolean valuesBelow) throws IOException {
        return of(document, borders, valuesBelow, Tags.NONE);
    }

    /**
     * @param valuesBelow a cut row's values in its lower part
     */
    public static byte[] of(Document document, Borders borders, boolean valuesBelow, Tags tagged) throws IOException {
        try (var file = new ForeignPdf(borders, valuesBelow, tagged); var bytes = new ByteArrayOutputStream()) {
            for (var line : document.title()) {
                file.text(line, 22, LEFT + (RIGHT - LEFT - 22 * line.length()) / 2, file.tags.paragraph());
            }
            for (var block : document.blocks()) {
                switch (block) {
                    case Document.Picture picture -> {
                    }
                    case Heading heading -> file.paragraph(heading.text());
                    case Paragraph paragraph -> file.paragraph(paragraph.text());
                    case Closing closing -> {
                        file.text(closing.signature(), BODY, RIGHT - 32 - BODY * closing.signature().length(), file.tags.paragraph());
                        file.text(closing.date(), BODY, RIGHT - 32 - 140, file.tags.paragraph());
                    }
                    case Document.ProseTable prose -> throw new IllegalArgumentException("no table within prose here");
                    case Grid grid -> file.grid(grid);
                }
            }
            file.out.close();
            if (tagged == Tags.NONE) {
                file.pdf.getDocumentCatalog().setStructureTreeRoot(null);
            } else {
                file.tags.finish();
            }
            file.pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void turn() throws IOException {
        if (out != null) {
            out.close();
        }
        sheet = new PDPage(PDRectangle.A4);
        pdf.addPage(sheet);
        out = new PDPageContentStream(pdf, sheet);
        page++;
        put("清河县政府信息公开", 9, LEFT, 810);
        put("- " + page + " -", 12, 280, 40);
        y = TOP;
    }

    private void put(String text, float size, float x, float at) throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, at);
        out.showText(text);
        out.endText();
    }

    private void put(String text, float size, float x, float at, PDStructureElement element) throws IOException {
        if (tagged == Tags.NONE) {
            put(text, size, x, at);
        } else {
            tags.begin(element, out, sheet);
            put(text, size, x, at);
            out.endMarkedContent();
        }
    }

    private void text(String text, float size, float x, PDStructureElement element) throws IOException {
        if (y < BOTTOM) {
            turn();
        }
        put(text, size, x, y, element);
        y -= 28;
    }

    private void paragraph(String text) throws IOException {
        float x = LEFT + 2 * BODY;
        var element = tags.paragraph();
        var line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (x + width(line + text.substring(i, i + 1), BODY) > RIGHT) {
                text(line.toString(), BODY, x, element);
                line.setLength(0);
                x = LEFT;
            }
            line.append(text.charAt(i));
        }
        text(line.toString(), BODY, x, element);
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private List<String> wrapped(String text, float room) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var c : text.split("")) {
            if (width(line + c, SMALL) > room && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(c);
        }
        lines.add(line.toString());
        return lines;
    }

    private void grid(Grid grid) throws IOException {
        int columns = grid.columns(), labels = columns - grid.valueColumns();
        float[] xs = new float[columns + 1];
        xs[0] = LEFT - 20;
        for (int i = 0; i < columns; i++) {
            xs[i + 1] = xs[i] + (i < labels ? 200f / Math.max(labels, 1) : (RIGHT + 20 - LEFT + 20 - (labels > 0 ? 200 : 0)) / grid.valueColumns());
        }
        int[] taken = new int[columns];
        var table = tags.table();
        for (var row : grid.rows()) {
            var line = tags.in(table, "TR");
            var elements = new ArrayList<PDStructureElement>();
            for (var cell : tagged == Tags.BACKWARDS ? row.cells().reversed() : row.cells()) {
                elements.add(tags.cell(line, cell));
            }
            if (tagged == Tags.BACKWARDS) {
                Collections.reverse(elements);
            }
            var starts = new ArrayList<Integer>();
            int at = 0;
            for (var cell : row.cells()) {
                while (taken[at] > 0) {
                    at++;
                }
                starts.add(at);
                for (int i = at; i < at + cell.colspan(); i++) {
                    taken[i] = cell.rowspan();
                }
                at += cell.colspan();
            }
            int lines = 1;
            for (int i = 0; i < starts.size(); i++) {
                var cell = row.cells().get(i);
                if (cell.rowspan() == 1) {
                    lines = Math.max(lines, wrapped(cell.text(), xs[starts.get(i) + cell.colspan()] - xs[starts.get(i)] - 6).size());
                }
            }
            int fit = Math.max(0, (int) ((y - BOTTOM) / 12));
            int first = lines <= fit ? lines : lines > 1 && fit > 0 ? fit : 0;
            if (first > 0) {
                rows(row, elements, starts, taken, xs, 0, first, first == lines, !valuesBelow || first == lines);
            }
            if (first < lines) {
                turn();
                rows(row, elements, starts, taken, xs, first, lines, true, first == 0 || valuesBelow);
            }
            for (int i = 0; i < columns; i++) {
                taken[i] = Math.max(0, taken[i] - 1);
            }
        }
        y -= 28;
    }

    /** One part of a row: lines {@code from} to {@code to} of its labels, its values if they stand in this part. */
    private void rows(Document.GridRow row, List<PDStructureElement> elements, List<Integer> starts, int[] taken, float[] xs, int from, int to,
            boolean ends, boolean values) throws IOException {
        float height = (to - from) * 12 + 4;
        for (int i = 0; i < starts.size(); i++) {
            var cell = row.cells().get(i);
            float left = xs[starts.get(i)], right = xs[starts.get(i) + cell.colspan()];
            boolean value = cell.field() != null;
            var lines = wrapped(cell.text(), right - left - 6);
            for (int line = value ? 0 : from; line < Math.min(lines.size(), value ? lines.size() : cell.rowspan() > 1 ? lines.size() : to); line++) {
                if (!value || values) {
                    put(lines.get(line), SMALL, left + 3, y - 12 * (line - (value ? 0 : from)) - 10, elements.get(i));
                }
            }
        }
        // Borders: each column's sides, a line above all that starts here, and below all that ends here.
        for (int i = 0; i < xs.length; i++) {
            if (i == 0 || i == xs.length - 1 || starts.contains(i) || taken[i] > 0 && !inside(row, starts, i)) {
                rule(xs[i], y, xs[i], y - height);
            }
        }
        for (int i = 0; i + 1 < xs.length; i++) {
            boolean starting = inside(row, starts, i) || starts.contains(i);
            if (starting || y == TOP) {
                rule(xs[i], y, xs[i + 1], y);
            }
            if (ends && taken[i] == 1 || !ends) {
                rule(xs[i], y - height, xs[i + 1], y - height);
            }
        }
        y -= height;
    }

    /** Whether a column lies within a cell of this row but not at its start. */
    private static boolean inside(Document.GridRow row, List<Integer> starts, int column) {
        for (int i = 0; i < starts.size(); i++) {
            if (column > starts.get(i) && column < starts.get(i) + row.cells().get(i).colspan()) {
                return true;
            }
        }
        return false;
    }

    private void rule(float x0, float y0, float x1, float y1) throws IOException {
        if (borders == Borders.STROKES) {
            out.moveTo(x0, y0);
            out.lineTo(x1, y1);
            out.stroke();
        } else if (borders == Borders.BOXES) {
            out.addRect(Math.min(x0, x1), Math.min(y0, y1), Math.max(0.5f, x1 - x0), Math.max(0.5f, Math.abs(y1 - y0)));
            out.fill();
        }
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}

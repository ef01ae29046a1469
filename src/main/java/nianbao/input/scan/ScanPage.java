package nianbao.input.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nianbao.input.pdf.Glyph;
import nianbao.input.pdf.PageTable;
import nianbao.input.pdf.RulingLine;
import nianbao.input.pdf.Structure;
import nianbao.input.scan.Tesseract.Letters;
import nianbao.input.scan.Tesseract.ScannedWord;

/**
 * A scanned page as characters and ruling lines, in points as if it were A4. The lines are found first; each cell is then
 * read by itself, words as Chinese, what has not two Chinese characters once more as figures.
 */
final class ScanPage {

    private static final float A4 = 595;
    private static final float A4_LONG = 842;
    private static final int FEWEST_CHINESE = 2;
    /** Small letters are read better when they are larger. */
    private static final double LABELS = 1.5;
    private static final double FIGURES = 2;
    /** So much higher than the usual line is set in larger type. */
    private static final double TITLE = 1.4;
    private static final float FOOT = 0.88f;
    /** Dashes are read as 一 or bars, figures at times as letters. */
    private static final Pattern PAGE_NUMBER = Pattern.compile("[一二三—–\\-=|\\[\\].\\s]{0,4}[0-9A-Za-z\\s]{0,4}[一二三—–\\-=|\\[\\].\\s]{0,4}");

    /** Of a hundred. */
    private static final float CONFIDENT = 80;

    private final ScanPicture picture;
    private final float point;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<RulingLine> rules = new ArrayList<>();
    private int certain;
    private boolean marked;

    ScanPage(BufferedImage image) throws IOException, InterruptedException {
        picture = ScanPicture.of(image);
        point = (picture.width() > picture.height() ? A4_LONG : A4) / picture.width();
        ScanRules.of(picture).forEach(rule -> rules.add(new RulingLine(rule.level(), rule.at() * point, rule.from() * point, rule.to() * point)));
        var tables = PageTable.find(rules);
        var cells = new ArrayList<PageTable.PageCell>();
        tables.forEach(table -> cells.addAll(table.cells(List.of())));
        cells(cells);
        for (var cell : cells) {
            picture.clear(pixel(cell.left()) - 6, pixel(cell.top()) - 6, pixel(cell.left() + cell.width()) + 6, pixel(cell.top() + cell.height()) + 6);
        }
        prose();
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<RulingLine> rules() {
        return rules;
    }

    float height() {
        return picture.height() * point;
    }

    /** How many Chinese characters were read with confidence: hardly one where the page lies sideways. */
    int certain() {
        return certain;
    }

    /** Whether anything at all stands on it. */
    boolean isMarked() {
        return marked;
    }

    private void count(List<ScannedWord> words) {
        marked |= !words.isEmpty();
        words.stream().filter(word -> word.confidence() >= CONFIDENT)
                .forEach(word -> certain += (int) word.text().codePoints().filter(Character::isIdeographic).count());
    }

    private int pixel(float points) {
        return Math.round(points / point);
    }

    private void cells(List<PageTable.PageCell> all) throws IOException, InterruptedException {
        var cells = new ArrayList<PageTable.PageCell>();
        var inks = new ArrayList<int[]>();
        var words = new Montage(picture, LABELS);
        for (var cell : all) {
            int[] ink = ScanInk.of(picture, pixel(cell.left()), pixel(cell.top()), pixel(cell.left() + cell.width()), pixel(cell.top() + cell.height()));
            if (ink != null) {
                cells.add(cell);
                inks.add(ink);
                words.add(ink);
            }
        }
        if (words.isEmpty()) {
            return;
        }
        var read = words.read(Letters.CHINESE);
        read.forEach(this::count);
        var figures = new Montage(picture, FIGURES);
        var asFigures = new ArrayList<PageTable.PageCell>();
        for (int i = 0; i < cells.size(); i++) {
            var lines = lines(read.get(i));
            if (String.join("", lines).codePoints().filter(Character::isIdeographic).count() >= FEWEST_CHINESE) {
                put(cells.get(i), ScanWords.label(String.join("", lines)));
            } else {
                figures.add(inks.get(i));
                asFigures.add(cells.get(i));
            }
        }
        if (!figures.isEmpty()) {
            var values = figures.read(Letters.FIGURES);
            for (int i = 0; i < asFigures.size(); i++) {
                // A speck beside a figure is read as a stop.
                put(asFigures.get(i), String.join("", lines(values.get(i))).replaceAll("^\\.+|\\.+$", ""));
            }
        }
    }

    private static List<String> lines(List<ScannedWord> words) {
        var lines = new TreeMap<Integer, StringBuilder>();
        words.forEach(word -> lines.computeIfAbsent(word.line().number(), n -> new StringBuilder()).append(word.text()));
        return lines.values().stream().map(StringBuilder::toString).toList();
    }

    /** Sets a text into the middle of its cell, as small as it takes to stay on one line. */
    private void put(PageTable.PageCell cell, String text) {
        int[] characters = text.codePoints().toArray();
        float size = Math.min(9, Math.min(cell.height() * 0.8f, cell.width() * 0.95f / Math.max(1, characters.length)));
        float left = cell.left() + (cell.width() - size * characters.length) / 2;
        float y = cell.top() + cell.height() / 2 + size * 0.35f;
        for (int i = 0; i < characters.length; i++) {
            glyphs.add(new Glyph(Character.toString(characters[i]), left + i * size, left + (i + 1) * size, y, size, Structure.NONE));
        }
    }

    /** What stands outside the tables. Lines of nearly the same height are of the same size. */
    private void prose() throws IOException, InterruptedException {
        var page = new Montage(picture, 1);
        page.add(new int[]{0, 0, picture.width(), picture.height()});
        var words = page.read(Letters.CHINESE).getFirst();
        count(words);
        var heights = words.stream().map(ScannedWord::line).distinct().map(Tesseract.WordLine::height).sorted().toList();
        int usual = heights.isEmpty() ? 1 : heights.get(heights.size() / 2);
        var lines = new TreeMap<Integer, List<ScannedWord>>();
        words.forEach(word -> lines.computeIfAbsent(word.line().number(), n -> new ArrayList<>()).add(word));
        for (var line : lines.values()) {
            int height = line.getFirst().line().height();
            float size = (height > usual * TITLE ? height : usual) * point;
            float y = (line.getFirst().line().top() - Montage.MARGIN + height) * point;
            var text = String.join("", line.stream().map(ScannedWord::text).toList());
            if (y > height() * FOOT && PAGE_NUMBER.matcher(text).matches()) {
                continue;
            }
            var title = ScanWords.title(text);
            if (title.equals(text)) {
                // The boxes of words overlap at times; the order of the words is right.
                int cursor = 0;
                for (var word : line) {
                    int left = Math.max(cursor, word.left());
                    cursor = Math.max(left + 1, word.left() + word.width());
                    spread(word.text(), left, cursor - left, y, size);
                }
            } else {
                spread(title, line.getFirst().left(), line.getLast().left() + line.getLast().width() - line.getFirst().left(), y, size);
            }
        }
    }

    /** Characters side by side over a width in pixels. */
    private void spread(String text, int from, int width, float y, float size) {
        int[] characters = text.codePoints().toArray();
        float left = (from - Montage.MARGIN) * point, each = width * point / characters.length;
        for (int i = 0; i < characters.length; i++) {
            glyphs.add(new Glyph(Character.toString(characters[i]), left + i * each, left + (i + 1) * each, y, size, Structure.NONE));
        }
    }
}

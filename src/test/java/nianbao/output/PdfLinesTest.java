package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lines of prose, measured where their glyphs stand. */
@Tag("long")
class PdfLinesTest {

    private static final float LEFT = 28 / 25.4f * 72;
    private static final float RIGHT = 184 / 25.4f * 72;
    private static final String PROSE = Samples.OVERVIEW.replaceAll("https?://[\\w./?=&-]+", "网站").repeat(3);

    @Test
    void fullLinesEndAtTheRightMarginAndNeverStartWithAStop() {
        var lines = Glyph.body(Pdf.of(2024, Map.of("overview", PROSE)));
        int full = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            var next = lines.get(i + 1);
            if (next.first().x() < LEFT + 2) {
                assertEquals(RIGHT, lines.get(i).last().right(), 0.6, lines.get(i)::text);
                full++;
            }
        }
        assertTrue(full > 40, "full lines: " + full);
        for (var line : lines) {
            assertFalse("。，、；：！？）》」』”’〕】%".contains(line.first().text()), line::text);
            assertFalse("（《“‘〔【".contains(line.last().text()), line::text);
        }
    }

    @Test
    void aPageHasTwentyTwoLinesOfTwentyEightCharacters() {
        var lines = Glyph.body(Pdf.of(2024, Map.of("overview", "汉".repeat(3000))));
        var page = lines.stream().filter(line -> line.first().page() == 2).toList();
        assertEquals(22, page.size());
        page.forEach(line -> assertEquals(28, line.glyphs().size()));
        for (int i = 1; i < page.size(); i++) {
            assertEquals(28.95, page.get(i).first().y() - page.get(i - 1).first().y(), 0.03);
        }
        assertEquals(LEFT, page.getFirst().first().x(), 0.1);
    }

    @Test
    void numbersStayWithTheirUnits() {
        for (int shift = 0; shift < 12; shift++) {
            var text = "汉".repeat(shift) + "全年公开信息1,295件，其中规范性文件49件、占3.8%，收费12.5万元，见第12条；".repeat(8);
            var lines = Glyph.body(Pdf.of(2024, Map.of("overview", text)));
            for (int i = 1; i < lines.size(); i++) {
                var seam = lines.get(i - 1).last().text() + lines.get(i).first().text();
                assertFalse(seam.matches("\\d[\\d件条万%,.]|[.,]\\d"), seam);
            }
        }
    }

    /** 》（ and ）， take three halves of a character, not four. */
    @Test
    void twoMarksInARowShareOneBlank() {
        var line = line("依据《条例》（修订）、“放管服”“双公示”。");
        for (var pair : List.of("》（", "）、", "、“", "”“", "”。")) {
            int at = line.text().indexOf(pair);
            assertEquals(8, line.glyphs().get(at + 1).x() - line.glyphs().get(at).x(), 0.5, pair);
        }
        assertEquals(16, line.glyphs().get(1).x() - line.glyphs().get(0).x(), 0.5);
    }

    @Test
    void angleBracketsShareABlankAsBookMarksDo() {
        var line = line("见《关于〈条例〉的解释》〈略〉（一）。");
        for (var pair : List.of("》〈", "〉（")) {
            int at = line.text().indexOf(pair);
            assertEquals(8, line.glyphs().get(at + 1).x() - line.glyphs().get(at).x(), 0.5, pair);
        }
    }

    /** Of 16 pt a twelfth on both sides; two dashes in a row join. */
    @Test
    void aDashBetweenFiguresTouchesNeither() {
        var line = line("自2024.12.30—2025止——完。");
        int at = line.text().indexOf('—');
        var glyphs = line.glyphs();
        assertEquals(16 / 12.0, glyphs.get(at).x() - glyphs.get(at - 1).right(), 0.3);
        assertEquals(16 / 12.0, glyphs.get(at + 1).x() - glyphs.get(at).x() - 16, 0.3);
        int two = line.text().indexOf("——");
        assertEquals(16, glyphs.get(two + 1).x() - glyphs.get(two).x(), 0.25);
    }

    /** Addresses, telephone and account numbers among the text at every place of a line. */
    @Test
    void noLineIsSpreadByMoreThanAFifthOfACharacter() {
        double widest = 0;
        for (int shift = 0; shift < 28; shift++) {
            var text = "汉".repeat(shift)
                    + "联系邮箱zhengwu.gongkai@qinghe.example.gov.cn，电话0000-12345678，账号6222021234567890123，网址https://www.qinghe.example.gov.cn/a?b=1，".repeat(4);
            for (var line : Glyph.body(Pdf.of(2024, Map.of("overview", text)))) {
                for (int i = 1; i < line.glyphs().size(); i++) {
                    var before = line.glyphs().get(i - 1);
                    if (before.text().equals("汉") || "系邮箱电话账号网址".contains(before.text())) {
                        widest = Math.max(widest, line.glyphs().get(i).x() - before.right() - 2);
                    }
                }
            }
        }
        assertTrue(widest <= 0.2 * 16 + 0.1, "widest " + widest);
    }

    /** The number would fit by half a point, were it not for a distance that it does not keep from a colon. */
    @Test
    void aLineIsMeasuredWithTheDistancesThatAreKept() {
        for (int length = 4; length < 24; length++) {
            var lines = Glyph.body(Pdf.of(2024, Map.of("overview", "汉".repeat(length) + "：" + "8".repeat(14) + "汉".repeat(60))));
            var line = lines.stream().filter(l -> l.text().contains("：")).findFirst().orElseThrow();
            float end = line.glyphs().get(line.text().indexOf('：')).right();
            if (!line.text().contains("：8")) {
                float width = 14 * lines.stream().flatMap(l -> l.glyphs().stream()).filter(g -> g.text().equals("8")).findFirst().orElseThrow().width();
                assertTrue(RIGHT - end < width + 0.3, "length " + length + " room " + (RIGHT - end) + " of " + width);
            }
        }
    }

    /** Digits, rare characters and 楷体 stand on the middle of 仿宋, whatever their fonts do; within a hundredth of an em. */
    @Test
    void charactersOfAllFontsStandOnOneMiddle() throws Exception {
        var middles = new java.util.TreeMap<String, java.util.List<Double>>();
        try (var document = org.apache.pdfbox.Loader
                .loadPDF(Pdf.of(2024, Map.of("overview", "（一）公开信息条例政府年度报告申请办理机关情况。全部数量公开信息条例政府年度报告0123456789堃喆玥昇堃喆玥昇完。")))) {
            new org.apache.pdfbox.text.PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition at) {
                    if (Math.abs(at.getFontSizeInPt() - 16) > 0.1 || at.getPageHeight() - at.getYDirAdj() > 640) {
                        return;
                    }
                    var kind = at.getFont().getName().replaceAll(".*Nianbao(\\w+)-.*", "$1") + (at.getUnicode().matches("\\d") ? " digits" : "");
                    if (!at.getUnicode().matches("[\\d公开信息条例政府年度报告申请办理机关情况全部数量堃喆玥昇]") || kind.startsWith("Hei")) {
                        return;
                    }
                    try {
                        var box = ((org.apache.pdfbox.pdmodel.font.PDType0Font) at.getFont()).getPath(at.getCharacterCodes()[0]).getBounds2D();
                        double line = Math.round(at.getYDirAdj() / 28.95) * 28.95;
                        middles.computeIfAbsent(kind, k -> new java.util.ArrayList<>()).add((line - at.getYDirAdj()) / 16 + box.getCenterY() / 1000);
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            }.getText(document);
        }
        double fang = mean(middles.get("Fang"));
        assertEquals(java.util.Set.of("Fang", "Kai", "Rare", "Song digits"), middles.keySet());
        middles.forEach((kind, all) -> assertEquals(fang, mean(all), 0.012, kind));
    }

    /** A name is no darker for a character that 仿宋 lacks: ink of its shapes, and their width, beside those of the text around. */
    @Test
    void rareCharactersAreOfTheWeightOfTheTextAroundThem() throws Exception {
        var ink = new java.util.TreeMap<String, java.util.List<Double>>();
        var widths = new java.util.TreeMap<String, java.util.List<Double>>();
        // As many strokes on the one side as on the other.
        try (var document = org.apache.pdfbox.Loader.loadPDF(Pdf.of(2024, Map.of("overview", "堃喆玥珺翃赟垚昇与堂哲玩珠翔赢塞昌。")))) {
            new org.apache.pdfbox.text.PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition at) {
                    if (!at.getUnicode().matches("[堃喆玥珺翃赟垚昇堂哲玩珠翔赢塞昌]")) {
                        return;
                    }
                    try {
                        var path = ((org.apache.pdfbox.pdmodel.font.PDType0Font) at.getFont()).getPath(at.getCharacterCodes()[0]);
                        var font = at.getFont().getName().replaceAll(".*Nianbao(\\w+)-.*", "$1");
                        ink.computeIfAbsent(font, f -> new java.util.ArrayList<>()).add(area(path));
                        widths.computeIfAbsent(font, f -> new java.util.ArrayList<>()).add(path.getBounds2D().getWidth());
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            }.getText(document);
        }
        assertEquals(java.util.Set.of("Fang", "Rare"), ink.keySet());
        assertEquals(1, mean(ink.get("Rare")) / mean(ink.get("Fang")), 0.15);
        assertEquals(1, mean(widths.get("Rare")) / mean(widths.get("Fang")), 0.06);
    }

    /** Of what is filled. */
    private static double area(java.awt.geom.GeneralPath path) {
        double area = 0, x = 0, y = 0, beginX = 0, beginY = 0;
        double[] to = new double[6];
        for (var i = path.getPathIterator(null, 0.5); !i.isDone(); i.next()) {
            int kind = i.currentSegment(to);
            if (kind == java.awt.geom.PathIterator.SEG_MOVETO) {
                beginX = to[0];
                beginY = to[1];
            } else if (kind == java.awt.geom.PathIterator.SEG_CLOSE) {
                to[0] = beginX;
                to[1] = beginY;
            }
            area += kind == java.awt.geom.PathIterator.SEG_MOVETO ? 0 : (x * to[1] - to[0] * y) / 2;
            x = to[0];
            y = to[1];
        }
        return Math.abs(area);
    }

    private static double mean(java.util.List<Double> all) {
        return all.stream().mapToDouble(d -> d).average().orElseThrow();
    }

    /** Half an em in running text; in tables wider, but each as wide as the next. */
    @Test
    void digitsAreOfOneWidth() {
        var line = line("数字8111118止。");
        int first = line.text().indexOf('8'), last = line.text().lastIndexOf('8');
        assertEquals(6 * 8, line.glyphs().get(last).x() - line.glyphs().get(first).x(), 0.2);
        var glyphs = Glyph.of(Pdf.of(2024, Map.of("applications.received.natural", "8111118", "applications.received.business", "9999999")));
        var text = glyphs.stream().map(Glyph::text).toList();
        int a = java.util.Collections.indexOfSubList(text, java.util.List.of("8", "1", "1", "1", "1", "1", "8"));
        int b = java.util.Collections.indexOfSubList(text, java.util.List.of("9", "9", "9", "9", "9", "9", "9"));
        assertEquals(glyphs.get(b + 6).x() - glyphs.get(b).x(), glyphs.get(a + 6).x() - glyphs.get(a).x(), 0.05);
    }

    @Test
    void numbersStandALittleOffTheirNeighbours() {
        var line = line("收到申请24件，占3.5%以上。");
        for (var pair : List.of("请2", "4件", "占3", "%以")) {
            int at = line.text().indexOf(pair);
            assertEquals(2, line.glyphs().get(at + 1).x() - line.glyphs().get(at).right(), 0.5, pair);
        }
        assertEquals(0, line.glyphs().get(line.text().indexOf("24") + 1).x() - line.glyphs().get(line.text().indexOf("24")).right(), 0.1);
    }

    private static Glyph.Line line(String text) {
        return Glyph.body(Pdf.of(2024, Map.of("overview", text))).stream().filter(l -> l.text().equals(text)).findFirst().orElseThrow();
    }

    @Test
    void longWordsAndAddressesStayOnThePage() {
        var word = "长词" + "abcdefghij".repeat(30) + "完。";
        var address = "网址https://www.example.gov.cn/" + "zwgk/xxgk-2024/".repeat(30) + "index.html?a=1&b=2完。";
        var pdf = Pdf.of(2024, Map.of("overview", word + "\n" + address, "applications.received.natural", "x".repeat(60)));
        Glyph.of(pdf).forEach(glyph -> assertTrue(glyph.right() < RIGHT + 0.6, glyph::toString));
        var text = Pdf.squeezed(Pdf.text(pdf)).replaceAll("—\\d+—", "");
        assertTrue(text.contains(word) && text.contains(address), text);
    }

    /** Each of its pieces ends a line no earlier than its own width asks. */
    @Test
    void aLineWithAnAddressIsAsFullAsOthers() {
        var address = "www.a.b.c.d.e.f.g.h.i.example.cn/index.html";
        var lines = Glyph.body(Pdf.of(2024, Map.of("overview", "见" + address + "。" + "汉".repeat(60))));
        assertTrue(lines.stream().anyMatch(line -> line.text().startsWith("见" + address + "。汉")), () -> lines.toString());
    }

    @Test
    void noLineEndsInsideASurrogatePair() {
        var text = "（".repeat(40) + "𬎆".repeat(200) + "）".repeat(40) + "𬎆";
        assertTrue(Pdf.squeezed(Pdf.text(Pdf.of(2024, Map.of("overview", text, "disclosure.rules.issued", "𬎆".repeat(30)))))
                .contains(text));
    }

    @Test
    void aParagraphOf8000CharactersIsWhole() {
        var text = "政府信息公开工作，".repeat(900).substring(0, 8000);
        var pdf = Pdf.of(2024, Map.of("overview", text));
        var lines = Glyph.body(pdf).stream().map(Glyph.Line::text).toList();
        assertTrue(String.join("", lines).contains(text));
    }

    @Test
    void headingsTakeTheirFonts() throws Exception {
        var fonts = fonts("（一）主动公开\n1.网站\n正文9条。");
        assertEquals(Map.of("县", "Title", "总", "Hei", "主", "Kai", "网", "Fang", "文", "Fang", "9", "Song"), pick(fonts, "县总主网文9"));
    }

    @Test
    void aHeadingThatItsTextFollowsOnTakesItsFontToo() throws Exception {
        var fonts = fonts("（一）主动发布方面。按规定。\n（二）刊登12件。其余未计。\n二、加强培训：逐级举办。");
        assertEquals(Map.of("面", "Kai", "按", "Fang", "登", "Fang", "其", "Fang", "强", "Hei", "逐", "Fang"), pick(fonts, "面按登其强逐"));
    }

    private static Map<String, String> pick(Map<String, String> fonts, String characters) {
        return characters.codePoints().mapToObj(Character::toString).collect(Collectors.toMap(c -> c, fonts::get));
    }

    /** By character the style of the font of its first occurrence in body text, and of the title's. */
    private static Map<String, String> fonts(String overview) throws Exception {
        var fonts = new java.util.HashMap<String, String>();
        try (var document = org.apache.pdfbox.Loader.loadPDF(Pdf.of(2024, Map.of("overview", overview)))) {
            new org.apache.pdfbox.text.PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition at) {
                    if (at.getFontSizeInPt() > 15) {
                        fonts.putIfAbsent(at.getUnicode(), at.getFont().getName().replaceAll(".*Nianbao(\\w+)-.*", "$1"));
                    }
                }
            }.getText(document);
        }
        return fonts;
    }
}

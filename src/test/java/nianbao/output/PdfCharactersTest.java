package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PdfCharactersTest {

    @Test
    void rareNamesAreOnThePage() {
        var text = Pdf.text(Pdf.of(2024, Map.of("overview", "堃、喆、玥、𬎆、昇、䶮，120㎡。", "signature", "𬎆喆局")));
        for (var name : List.of("堃", "喆", "玥", "𬎆", "昇", "䶮", "㎡", "𬎆喆局")) {
            assertTrue(text.contains(name), name);
        }
    }

    @Test
    void allOfTheGeneralStandardCharactersCanBeSet() throws IOException {
        String all;
        try (var in = getClass().getResourceAsStream("/tgh-8105.txt")) {
            all = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s", "");
        }
        var text = Pdf.squeezed(Pdf.text(Pdf.of(2024, Map.of("overview", all))));
        var missing = all.codePoints().filter(c -> text.indexOf(c) < 0).mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertEquals("", missing);
    }

    @Test
    void aCharacterNoFontHasIsNamedWithItsField() {
        var document = Samples.compose(2024, "清河县", Map.of("overview", "好😀好😀", "problems", "𠮷",
                "applications.received.natural", "\ue000", "signature", "😀"));
        var expected = List.of(new MissingGlyph("😀", "overview"),
                new MissingGlyph("\ue000", "applications.received.natural"),
                new MissingGlyph("𠮷", "problems"), new MissingGlyph("😀", "signature"));
        assertEquals(expected, PdfWriter.missing(document));
        var out = new ByteArrayOutputStream();
        var thrown = assertThrows(MissingGlyphs.class, () -> PdfWriter.write(document, out));
        assertEquals(expected, thrown.characters());
        assertTrue(thrown.getMessage().contains("𠮷（U+20BB7）"), thrown.getMessage());
        assertEquals(0, out.size());
    }

    @Test
    void invisibleCharactersAndControlsDoNoHarm() {
        var text = Pdf.squeezed(Pdf.text(Pdf.of(2024, Map.of("overview", "甲\u200b乙\ufeff丙\u0007丁\u00a0戊\u2003己\ud800庚"))));
        assertTrue(text.contains("甲乙丙丁戊己庚"), text);
    }

    @Test
    void markupInATextIsText() {
        var nasty = "<img src=\"http://127.0.0.1:1/x.png\"/>&amp;<script>alert('1')</script>]]>";
        var fields = Map.of("overview", nasty, "applications.received.natural", "<b>&", "signature", "\"<i>");
        assertTrue(Pdf.squeezed(Pdf.text(Pdf.of(2024, fields))).contains(Pdf.squeezed(nasty)));
        var html = HtmlWriter.fragment(Samples.compose(2024, "<h1>局", fields));
        assertFalse(html.contains("<img") || html.contains("<script") || html.contains("<b>") || html.contains("<i>"));
    }
}

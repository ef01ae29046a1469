package nianbao.input.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nianbao.input.source.Source;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceGrid;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Unreadable;
import org.junit.jupiter.api.Test;

/** What WPS, Word and others write as RTF. */
class RtfReaderTest {

    private static Source read(String body) throws Unreadable {
        return RtfReader
                .read(("{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f1\\fcharset0 Arial;}{\\f2\\fcharset136 x;}}"
                        + body + "}").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String hex(String text, String charset) {
        var out = new StringBuilder();
        for (byte b : text.getBytes(Charset.forName(charset))) {
            out.append("\\'%02x".formatted(b & 0xff));
        }
        return out.toString();
    }

    @Test
    void lettersOfEveryCodePage() throws Exception {
        assertEquals("年报，件件3x", read("{\\f0 " + hex("年报", "GB18030") + "}\\uc1\\u-244?{\\uc2\\u20214\\'a5\\'f3}\\f2 " + hex("件", "Big5") + "\\f1 3x\\par")
                .blocks().getFirst().text());
    }

    @Test
    void tablesByTheirEdges() throws Exception {
        var row = "\\trowd\\clvmgf\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl a\\cell b\\cell c\\cell\\row"
                + "\\trowd\\clvmrg\\cellx1010\\cellx3000\\pard\\intbl \\cell d\\cell\\row\\pard x\\par";
        var blocks = read(row).blocks();
        var grid = (SourceGrid) blocks.getFirst();
        assertEquals("SourceCell[text=a, column=0, colspan=1, rowspan=2]", grid.rows().getFirst().getFirst().toString());
        assertEquals("SourceCell[text=d, column=1, colspan=2, rowspan=1]", grid.rows().get(1).getFirst().toString());
        assertEquals("x", blocks.get(1).text());
    }

    @Test
    void whatIsNotPrintedIsInTheNotes() throws Exception {
        var source = read(
                "{\\header \\f1 head\\par}{\\*\\generator x;}{\\info{\\title y}}\\pard\\qr {\\deleted 5}{\\revised 6}{\\v 7}{\\field{\\*\\fldinst HYPERLINK z}{\\fldrslt 8}}\\par");
        assertEquals("68", source.blocks().getFirst().text());
        assertEquals(ParagraphLook.CLOSING, ((SourceParagraph) source.blocks().getFirst()).look());
        var notes = source.notes().toString();
        assertTrue(notes.contains("页眉：head") && notes.contains("删去“5”插入“6”") && notes.contains("隐藏的文字：7"), notes);
    }

    @Test
    void numbersSetByWordAreRead() throws Exception {
        assertEquals("1. a", read("{\\listtext 1.\\tab}a\\par").blocks().getFirst().text());
        assertEquals("a", read("{\\listtext \\u8226?\\tab}a\\par").blocks().getFirst().text());
    }
}

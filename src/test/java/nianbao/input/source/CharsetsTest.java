package nianbao.input.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nianbao.report.Unreadable;
import org.junit.jupiter.api.Test;

/** Bytes to text, whatever wrote them. */
class CharsetsTest {

    private static final String TEXT = "清河县民政局2024年政府信息公开工作年度报告\n收到申请12件。\n";
    private static final Charset GB = Charset.forName("GB18030");

    private static byte[] marked(int[] mark, byte[] bytes) {
        var out = new ByteArrayOutputStream();
        for (int b : mark) {
            out.write(b);
        }
        out.writeBytes(bytes);
        return out.toByteArray();
    }

    @Test
    void aByteOrderMarkDecidesAndIsNoPartOfTheText() throws Exception {
        assertEquals(TEXT, Charsets.text(marked(new int[]{0xef, 0xbb, 0xbf}, TEXT.getBytes(StandardCharsets.UTF_8))));
        assertEquals(TEXT, Charsets.text(marked(new int[]{0xff, 0xfe}, TEXT.getBytes(StandardCharsets.UTF_16LE))));
        assertEquals(TEXT, Charsets.text(marked(new int[]{0xfe, 0xff}, TEXT.getBytes(StandardCharsets.UTF_16BE))));
    }

    @Test
    void withoutAMarkZerosTellUtf16() throws Exception {
        assertEquals(TEXT, Charsets.text(TEXT.getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(TEXT, Charsets.text(TEXT.getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void utf8WhereItFitsElseGb18030() throws Exception {
        assertEquals(TEXT, Charsets.text(TEXT.getBytes(StandardCharsets.UTF_8)));
        assertEquals(TEXT, Charsets.text(TEXT.getBytes(GB)));
    }

    @Test
    void aDamagedTextIsReadAsWhatLosesLess() throws Exception {
        assertEquals("\ufffd" + TEXT, Charsets.text(marked(new int[]{0xff}, TEXT.getBytes(StandardCharsets.UTF_8))));
        assertEquals("\ufffd" + TEXT, Charsets.text(marked(new int[]{0xff}, TEXT.getBytes(GB))));
    }

    @Test
    void aDamagedPageIsReadAsItSaysOfItself() throws Exception {
        var page = "<meta charset=gb2312>" + TEXT;
        assertEquals("\ufffd" + page, Charsets.text(marked(new int[]{0xff}, page.getBytes(GB))));
    }

    @Test
    void zerosOnBothSidesAreNoText() {
        assertThrows(Unreadable.class, () -> Charsets.text(new byte[1000]));
    }
}

package nianbao.register.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nianbao.register.sheet.Sheet;

/**
 * A csv in UTF-8 (or GBK) that was opened as if it were Western European and saved as a workbook: "æ”¶åˆ°" for 收到. Where every
 * text of a sheet turns back into Chinese it is turned back, and the sheet says so.
 */
final class GarbledText {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final char PRIVATE = 0xF100;
    private static final byte LOST = (byte) 0xA0;
    private static final Charset GB = Charset.forName("GB18030");

    private GarbledText() {
    }

    static Sheet mend(Sheet sheet) {
        if (sheet.lines().stream().flatMap(line -> line.cells().stream()).anyMatch(GarbledText::isChinese)) {
            return sheet;
        }
        for (var charset : new Charset[]{StandardCharsets.UTF_8, GB}) {
            var mended = mend(sheet, charset);
            if (mended != null) {
                return mended;
            }
        }
        return sheet;
    }

    private static Sheet mend(Sheet sheet, Charset charset) {
        boolean chinese = false;
        var lines = new java.util.ArrayList<Sheet.RegisterLine>();
        for (var line : sheet.lines()) {
            var cells = new java.util.ArrayList<String>();
            for (var cell : line.cells()) {
                var text = decode(cell, charset);
                if (text == null) {
                    return null;
                }
                chinese |= isChinese(text);
                cells.add(text.replace("\ufeff", ""));
            }
            lines.add(new Sheet.RegisterLine(line.number(), cells));
        }
        return chinese ? new Sheet(sheet.name(), lines, "文件里的汉字是乱码（csv 按错误的编码打开后另存的），已经按 "
                + (charset == GB ? "GBK" : charset.name()) + " 还原，请核对") : null;
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** {@code null} when it is no text of that kind. A byte that ended the text and looked like a space (0xA0) is put back. */
    private static String decode(String text, Charset charset) {
        var bytes = ByteBuffer.allocate(text.length() + 1);
        for (char c : text.toCharArray()) {
            int one = unsigned(c);
            if (one < 0) {
                return null;
            }
            bytes.put((byte) one);
        }
        int length = bytes.position();
        var plain = strict(bytes.duplicate().flip(), charset);
        return plain != null ? plain : strict(bytes.put(length, LOST).position(length + 1).flip(), charset);
    }

    /** The byte that was shown so; -1 for none. LibreOffice shows those without a character in its private area. */
    private static int unsigned(char c) {
        if (c < 0x100) {
            return c;
        }
        if (c >= PRIVATE && c < PRIVATE + 0x100) {
            return c - PRIVATE;
        }
        int one = WESTERN.encode(String.valueOf(c)).get() & 0xff;
        return one < 0x80 ? -1 : one;
    }

    private static String strict(ByteBuffer bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}

package nianbao.output.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fonts made for the purpose: a few characters of a bundled one, under another name. */
class FontFolderTest {

    @TempDir
    private Path folder;
    private final List<String> said = new ArrayList<>();
    private final Logger logger = Logger.getLogger(FontFolder.class.getName());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            said.add(entry.getLevel() + " " + MessageFormat.format(entry.getMessage(),
                    entry.getParameters() == null ? new Object[0] : entry.getParameters()));
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void bundledAgain() {
        logger.removeHandler(handler);
        Faces.use(Map.of());
    }

    @Test
    void anOperatorsFontComesBeforeTheBundledOneCharacterByCharacter() throws IOException {
        var bundled = Faces.pick(Style.FANG, '年');
        Files.write(folder.resolve("a.ttf"), TestFonts.font("仿宋_GB2312", "年报"));
        FontFolder.use(folder);
        assertEquals("_GB2312", Faces.pick(Style.FANG, '年').name());
        assertSame(bundled, Faces.pick(Style.FANG, '度'));
        assertTrue(said.stream().anyMatch(line -> line.contains("a.ttf") && line.contains("用作仿宋")), said.toString());
    }

    @Test
    void fontsAreKnownByTheirNames() {
        var names = new TreeMap<>(Map.of("方正小标宋简体", Style.TITLE, "FZXiaoBiaoSong-B05S", Style.TITLE,
                "FZXBSJW--GB1-0", Style.TITLE, "仿宋_GB2312", Style.FANG, "FangSong", Style.FANG, "楷体_GB2312", Style.KAI,
                "KaiTi", Style.KAI, "SimHei", Style.HEI, "SimSun", Style.SONG));
        names.put("仿宋体", Style.FANG);
        names.forEach((name, style) -> assertEquals(style, Style.named(Set.of(name)), name));
        assertEquals(null, Style.named(Set.of("Arial", "微软雅黑")));
    }

    @Test
    void eachFontOfACollectionIsUsed() throws IOException {
        Files.write(folder.resolve("both.ttc"), collection(TestFonts.font("SimSun", "年"), TestFonts.font("SimHei", "年")));
        assertEquals(Set.of(Style.SONG, Style.HEI), FontFolder.read(folder).keySet());
    }

    @Test
    void aBrokenFileIsNamedAndLeftOut() throws IOException {
        byte[] whole = TestFonts.font("KaiTi", "年报");
        Files.write(folder.resolve("a-empty.ttf"), new byte[0]);
        Files.writeString(folder.resolve("b-text.otf"), "no font at all");
        for (int i = 1; i < 12; i++) {
            Files.write(folder.resolve("c-cut-" + i + ".ttf"), Arrays.copyOf(whole, whole.length * i / 12));
        }
        Files.write(folder.resolve("d-other.ttf"), TestFonts.font("Arial", "年"));
        Files.writeString(folder.resolve("readme.txt"), "no font, and not asked for");
        assertEquals(Map.of(), FontFolder.read(folder));
        assertEquals(14, said.size(), said.toString());
        assertTrue(said.stream().allMatch(line -> line.startsWith("WARN")), said.toString());
        assertFalse(said.stream().anyMatch(line -> line.contains("readme")), said.toString());
    }

    @Test
    void aFolderThatIsNotThereIsNoFault() {
        assertEquals(Map.of(), FontFolder.read(folder.resolve("none")));
        assertEquals(List.of(), said);
    }

    /** Each font whole, its tables found from the start of the file. */
    private static byte[] collection(byte[]... fonts) {
        int size = 12 + 4 * fonts.length;
        var file = ByteBuffer.allocate(size + Arrays.stream(fonts).mapToInt(f -> f.length).sum());
        file.putInt(0x74746366).putInt(0x10000).putInt(fonts.length);
        int at = size;
        for (byte[] font : fonts) {
            file.putInt(at);
            at += font.length;
        }
        for (byte[] font : fonts) {
            int start = file.position();
            file.put(font);
            for (int i = 0; i < file.getShort(start + 4); i++) {
                int offset = start + 12 + 16 * i + 8;
                file.putInt(offset, file.getInt(offset) + start);
            }
        }
        return file.array();
    }
}

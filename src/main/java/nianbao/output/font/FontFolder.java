package nianbao.output.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fonts an operator has a licence for (方正小标宋, 仿宋_GB2312, 楷体_GB2312, 黑体, 宋体), as .ttf, .otf or .ttc in a
 * folder. What one is for, its names tell; of several for one use the first by file name is taken. A file that cannot
 * be used is said and left out.
 */
public final class FontFolder {

    /** The setting that names it. */
    public static final String SETTING = "nianbao.fonts";
    /** Where it is when no setting says otherwise. */
    public static final String USUAL = "data/fonts";
    private static final System.Logger LOG = System.getLogger(FontFolder.class.getName());
    private static final long LARGEST = 100L << 20;

    private FontFolder() {
    }

    /** Puts the folder's fonts to use; nothing happens when there is none. */
    public static void use(Path folder) {
        var faces = read(folder);
        if (!faces.isEmpty()) {
            Faces.use(faces);
        }
    }

    static Map<Style, Face> read(Path folder) {
        var faces = new EnumMap<Style, Face>(Style.class);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(FontFolder::isFont).sorted().forEach(file -> read(file, faces));
            } catch (IOException | UncheckedIOException e) {
                LOG.log(System.Logger.Level.WARNING, "字体文件夹 {0} 读不了：{1}", folder, e.getMessage());
            }
        }
        return faces;
    }

    private static boolean isFont(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return List.of(".ttf", ".otf", ".ttc").stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    private static void read(Path file, Map<Style, Face> faces) {
        boolean used = false;
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException("larger than " + (LARGEST >> 20) + " MB");
            }
            for (var font : Sfnt.read(Files.readAllBytes(file))) {
                var style = Style.named(Names.of(font).all());
                if (style != null && !faces.containsKey(style)) {
                    faces.put(style, new Face(font));
                    used = true;
                    LOG.log(System.Logger.Level.INFO, "字体 {0} 用作{1}", file, style.title());
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "字体文件 {0} 已损坏或不是字体，没有使用：{1}", file, e.toString());
            return;
        }
        if (!used) {
            LOG.log(System.Logger.Level.WARNING, "字体文件 {0} 没有使用：不是小标宋、仿宋、楷体、黑体、宋体，或者已有同类字体", file);
        }
    }
}

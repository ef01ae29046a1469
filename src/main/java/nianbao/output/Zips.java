package nianbao.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip files without a clock in them: the same content always gives the same bytes. */
public final class Zips {

    /** The first moment a zip file can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Zips() {
    }

    /** An entry without a time; written until {@link ZipOutputStream#closeEntry}. */
    public static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    public static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** The same files again, without times. */
    static void timeless(byte[] zip, OutputStream out) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            var copy = new ZipOutputStream(out);
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                copy.putNextEntry(entry(entry.getName()));
                in.transferTo(copy);
                copy.closeEntry();
            }
            copy.finish();
        }
    }

    static byte[] resource(String name) {
        try (var in = Zips.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nianbao.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.DateTimeException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nianbao.report.Sha256;

/** An export that was opened. Whoever wrote it, reading it takes little memory and stops where it makes no sense. */
final class ExportFile implements AutoCloseable {

    private static final int LARGEST_MANIFEST = 1 << 20;
    /** Rows of little but zeros pack to a hundredth; what packs better was made to burst. */
    private static final int HIGHEST_RATIO = 400;
    private static final int LONGEST_TEXT = 64_000_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).maxNestingDepth(2).build()).build();

    private final ZipFile zip;
    private final Manifest manifest;

    private ExportFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Takes rows one after the other, each value of its column's type or {@code null}. */
    @FunctionalInterface
    interface RowTaker {
        void row(Object[] values) throws Exception;
    }

    /** @throws TransferRefused when the file is no export, of a later program, or cut short */
    static ExportFile open(Path file) throws TransferRefused {
        if (!Files.isRegularFile(file)) {
            throw new TransferRefused("没有这个文件：" + file);
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            var entry = zip.getEntry(Manifest.NAME);
            if (entry == null) {
                throw new TransferRefused("这不是本程序导出的文件");
            }
            try (var in = zip.getInputStream(entry)) {
                var json = in.readNBytes(LARGEST_MANIFEST + 1);
                if (json.length > LARGEST_MANIFEST) {
                    throw new TransferRefused("导出文件损坏：清单过大");
                }
                return new ExportFile(zip, Manifest.of(json));
            }
        } catch (IOException | TransferRefused e) {
            close(zip);
            throw e instanceof TransferRefused refused ? refused
                    : new TransferRefused(e instanceof ZipException ? "这不是导出文件，或者文件不完整：" + file : "读不出文件：" + file, e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads every file to its end, before anything is done with it. */
    void verify() throws TransferRefused {
        var names = Collections.list(zip.entries()).stream().map(ZipEntry::getName).sorted().toList();
        var expected = manifest.tables().stream().map(Manifest.ManifestPart::file).collect(Collectors.toList());
        expected.add(Manifest.NAME);
        if (!names.equals(expected.stream().sorted().toList())) {
            throw new TransferRefused("导出文件损坏：里面的文件和清单不符");
        }
        for (var part : manifest.tables()) {
            verify(part);
        }
    }

    private void verify(Manifest.ManifestPart part) throws TransferRefused {
        var entry = zip.getEntry(part.file());
        if (part.bytes() > (long) HIGHEST_RATIO * entry.getCompressedSize() + LARGEST_MANIFEST) {
            throw new TransferRefused("导出文件异常：表 " + part.name() + " 解开后过大，已停止读取");
        }
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            long bytes = 0;
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > part.bytes()) {
                    break;
                }
            }
            if (bytes != part.bytes() || !Sha256.hex(digest.digest()).equals(part.sha256())) {
                throw damaged(part, null);
            }
        } catch (IOException e) {
            throw damaged(part, e);
        }
    }

    /** @throws Exception what {@code rows} throws, and {@link TransferRefused} when a row is not as its columns say */
    void read(Manifest.ManifestPart part, RowTaker rows) throws Exception {
        var columns = part.columns();
        long count = 0;
        try (InputStream in = zip.getInputStream(zip.getEntry(part.file())); var json = JSON.createParser(in)) {
            for (var token = json.nextToken(); token != null; token = json.nextToken(), count++) {
                var row = row(json, columns);
                if (row == null) {
                    throw damaged(part, null);
                }
                rows.row(row);
            }
        } catch (JsonParseException | StreamConstraintsException | DateTimeException | NumberFormatException | ZipException e) {
            throw damaged(part, e);
        }
        if (count != part.rows()) {
            throw damaged(part, null);
        }
    }

    /** {@code null} when it is none of these columns. */
    private static Object[] row(JsonParser json, List<StoredColumn> columns) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return null;
        }
        var row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            var token = json.nextToken();
            if (token == null) {
                return null;
            }
            if (token != JsonToken.VALUE_NULL) {
                row[i] = columns.get(i).type().read(json);
                if (row[i] == null) {
                    return null;
                }
            }
        }
        return json.nextToken() == JsonToken.END_ARRAY ? row : null;
    }

    private static TransferRefused damaged(Manifest.ManifestPart part, Exception cause) {
        return new TransferRefused("导出文件损坏：表 " + part.name() + " 的内容和清单不符", cause);
    }

    private static void close(ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        close(zip);
    }
}

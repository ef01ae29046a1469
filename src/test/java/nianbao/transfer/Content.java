package nianbao.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nianbao.output.Zips;

/** The files in an export, by name: to compare, to spoil, to write again. */
record Content(Map<String, byte[]> files) {

    static Content of(Address database) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var connection = database.open()) {
            Export.write(connection, out, Clock.systemUTC(), true);
        }
        return of(out.toByteArray());
    }

    static Content of(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return new Content(files);
    }

    Path write(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : files.entrySet()) {
                Zips.add(zip, entry.getKey(), entry.getValue());
            }
        }
        return file;
    }

    /** All but the time of writing: each table's rows, and what the manifest says of them. */
    Map<String, String> comparable() {
        var texts = new LinkedHashMap<String, String>();
        files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8).replaceFirst("\"writtenAt\".*", "")));
        return texts;
    }

    String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    Content with(String file, String text) {
        var changed = new LinkedHashMap<>(files);
        changed.put(file, text.getBytes(StandardCharsets.UTF_8));
        return new Content(changed);
    }

    Content without(String file) {
        var changed = new LinkedHashMap<>(files);
        changed.remove(file);
        return new Content(changed);
    }
}

package nianbao.web.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.store.who.Account;
import nianbao.web.Answer;
import nianbao.web.Tab;

/** Sends files as a browser's upload form does. */
public final class Uploader {

    private static final String BOUNDARY = "----nianbao-test-boundary";

    private final Tab tab;
    private final String path;

    Uploader(Tab tab, Account who) {
        this(tab, "/agencies/" + who.agency.id + "/imports");
    }

    public Uploader(Tab tab, String path) {
        this.tab = tab;
        this.path = path;
    }

    String path() {
        return path;
    }

    public Answer file(String name, byte[] bytes) {
        return files(Map.of(name, bytes));
    }

    Answer files(Map<String, byte[]> files) {
        return send(Map.of(), files);
    }

    Answer paste(String text, String html) {
        return send(Map.of("text", text, "html", html), Map.of());
    }

    public Answer send(Map<String, String> fields, Map<String, byte[]> files) {
        var all = new LinkedHashMap<>(fields);
        all.putIfAbsent(Tab.TOKEN, tab.token());
        return tab.send("POST", path, Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY), body(all, files));
    }

    private static byte[] body(Map<String, String> fields, Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        fields.forEach((name, text) -> part(out, "name=\"" + name + "\"", "", text.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, bytes) -> part(out, "name=\"files\"; filename=\"" + name.replace("\"", "%22") + "\"",
                "Content-Type: application/octet-stream\r\n", bytes));
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String disposition, String type, byte[] content) {
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + type + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}

package nianbao.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;

/**
 * Makes the corpus of the tests: for each published report a twin with the same layout and the same figures, with invented
 * names and prose. {@code Twins ORIGINALS} (the folder that holds {@code reports} and {@code more-reports}), run in the
 * project's folder, reads the plans in {@code src/test/twins} and writes {@code src/test/resources/corpus}. To change a
 * twin, change its plan and make them all anew; what was read from the originals is in no other place.
 */
public final class Twins {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int SHOWN = 15;

    private Twins() {
    }

    public static void main(String[] args) throws IOException {
        try (var plans = Files.list(Path.of("src/test/twins"))) {
            for (var plan : plans.sorted().toList()) {
                make(TwinPlan.read(plan), Path.of(args[0]), Path.of("src/test/resources/corpus"));
            }
        }
    }

    private static void make(TwinPlan plan, Path originals, Path corpus) throws IOException {
        var original = originals.resolve(plan.from());
        var folder = corpus.resolve(plan.from().substring(0, plan.from().indexOf('/')));
        var twin = folder.resolve(plan.name() + plan.ending());
        Files.createDirectories(folder);
        if (plan.ending().equals(".pdf")) {
            Files.write(twin, PdfTwin.of(Files.readAllBytes(original), plan));
        } else {
            Files.writeString(twin, TextTwin.of(Files.readString(original), plan));
        }
        var known = original.resolveSibling(original.getFileName().toString().replace(plan.ending(), ".expected.json"));
        Files.writeString(folder.resolve(plan.name() + ".expected.json"),
                JSON.writeValueAsString(expected(plan, (ObjectNode) JSON.readTree(known.toFile()))) + "\n");
    }

    /** What the twin holds: the original's figures, the plan's names and prose. */
    private static ObjectNode expected(TwinPlan plan, ObjectNode known) {
        known.put("source", plan.name() + plan.ending()).put("agency", plan.agency());
        var fields = (ObjectNode) known.get("fields");
        plan.fields().forEach((field, text) -> fields.put(field, text));
        var prose = new LinkedHashMap<String, String>();
        plan.swaps().stream().filter(swap -> swap.narrative() != null)
                .forEach(swap -> prose.merge(swap.narrative(), tight(swap.words(), swap.place().startsWith("n")), String::concat));
        var asked = new HashSet<String>();
        known.get("narratives").fieldNames().forEachRemaining(asked::add);
        if (!prose.keySet().equals(asked)) {
            throw new IllegalArgumentException(plan.name() + ": " + prose.keySet());
        }
        var narratives = known.putObject("narratives");
        prose.forEach((field, text) -> narratives.putObject(field).put("starts", text.substring(0, Math.min(SHOWN, text.length())))
                .put("ends", text.substring(Math.max(0, text.length() - SHOWN))).put("characters", text.codePointCount(0, text.length())));
        known.putArray("notes").add(plan.odd());
        return known;
    }

    private static String tight(String words, boolean parted) {
        return (parted ? words.replace("|", "") : words).replaceAll("[\\s\\p{Z}]+", "");
    }
}

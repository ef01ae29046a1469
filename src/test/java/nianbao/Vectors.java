package nianbao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** Cases that Java and the browser's modules are both held to. */
public final class Vectors {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Vectors() {
    }

    /** Those in {@code src/test/resources/NAME-vectors.json}. */
    public static List<JsonNode> of(String name) {
        try (var in = Vectors.class.getResourceAsStream("/" + name + "-vectors.json")) {
            return StreamSupport.stream(JSON.readTree(in).spliterator(), false).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

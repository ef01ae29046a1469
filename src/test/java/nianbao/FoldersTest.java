package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Folders of sources are small, those of scripts too, and scripts use only those below them. Rooms of Java are {@link ArchitectureTest}'s. */
class FoldersTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/js");
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/test/java"), Path.of("src/main/resources/templates"), SCRIPTS);

    /** More than these, the package's own words not counted, and nobody knows where to look. */
    private static final int MOST_FILES = 30;

    /** Rooms of scripts, each with those it may use. What starts a page stands above them, and uses all. */
    private static final Map<String, List<String>> ROOMS = Map.of("page", List.of(), "rule", List.of("page"), "section", List.of("page", "rule"),
            "sheet", List.of("page", "rule", "section"), "intake", List.of("page"), "handover", List.of("page"));

    private static final Pattern USED = Pattern.compile("['\"](\\.{1,2}/[\\w./-]+\\.js)['\"]");

    @Test
    void foldersAreSmall() throws IOException {
        var large = new TreeMap<Path, Long>();
        for (var source : SOURCES) {
            for (var file : files(source)) {
                if (!file.endsWith("package-info.java")) {
                    large.merge(file.getParent(), 1L, Long::sum);
                }
            }
        }
        assertTrue(large.size() > 100, large::toString);
        large.values().removeIf(count -> count <= MOST_FILES);
        assertEquals(Map.of(), large);
    }

    @Test
    void scriptsUseThoseBelowThem() throws IOException {
        var upwards = new ArrayList<String>();
        for (var room : ROOMS.entrySet()) {
            for (var script : files(SCRIPTS.resolve(room.getKey()))) {
                for (var used : USED.matcher(Files.readString(script)).results().map(found -> script.getParent().resolve(found.group(1)).normalize())
                        .toList()) {
                    assertTrue(Files.exists(used), () -> script + " uses " + used + ", which is not there");
                    var there = SCRIPTS.relativize(used.getParent()).toString();
                    if (!there.equals(room.getKey()) && !room.getValue().contains(there)) {
                        upwards.add(script + " uses " + used);
                    }
                }
            }
        }
        assertEquals(List.of(), upwards);
        assertEquals(ROOMS.keySet().stream().sorted().toList(), folders(), "each room has its place");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> folders() throws IOException {
        try (var all = Files.list(SCRIPTS)) {
            return all.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }
}

package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The package holds what is declared and nothing else: its jars, the list beside it (CycloneDX), {@code licences.md}. */
class ShippedJarsIT {

    private static final Path PACKAGE = PackagedApp.JAR.getParent();
    private static final Path LIST = PackagedApp.JAR.resolveSibling("../quarkus-run-cyclonedx.json").normalize();
    /** What nothing here needs, by the beginning of its file's name. */
    private static final List<String> UNWANTED = List.of("org.locationtech.", "com.aayushatharva.brotli4j.", "io.netty.netty-codec-haproxy",
            "io.netty.netty-codec-socks", "io.opentelemetry.", "org.jetbrains.kotlin", "io.quarkus.quarkus-scheduler-kotlin", "com.github.virtuald.",
            "org.junit.", "io.quarkus.quarkus-junit");
    private static final Pattern LICENCE = Pattern.compile("^\\| ([\\w.-]+) \\| ([\\w.-]+) \\| (?:as )?([\\w.-]+) \\| .* \\|$", Pattern.MULTILINE);

    @Test
    void noJarIsShippedThatNothingNeeds() throws IOException {
        assertEquals(List.of(), jars().stream().filter(jar -> UNWANTED.stream().anyMatch(jar::startsWith)).toList());
    }

    @Test
    void theListBesideThePackageNamesEveryJarAndNoOther() throws IOException {
        var listed = new TreeSet<String>();
        for (var component : shipped()) {
            var file = name(component.get("group").asText(), component.get("name").asText(), component.get("version").asText());
            if (!component.get("group").asText().equals("nianbao")) listed.add(file);
        }
        var jars = jars();
        assertTrue(jars.size() > 200, "jars: " + jars.size());
        assertEquals(List.of(), jars.stream().filter(jar -> listed.stream().noneMatch(jar::equals)).toList(), "shipped, not in the list");
        assertEquals(List.of(), listed.stream().filter(file -> !jars.contains(file)).toList(), "in the list, not shipped");
    }

    @Test
    void theListCarriesVersionsHashesAndAddresses() throws IOException {
        var list = new ObjectMapper().readTree(LIST.toFile());
        assertEquals("CycloneDX", list.get("bomFormat").asText());
        for (var component : shipped()) {
            assertTrue(component.get("purl").asText().startsWith("pkg:maven/"), component::toString);
            assertTrue(component.get("hashes").toString().contains("SHA-256"), component::toString);
        }
    }

    @Test
    void everyJarStandsWithItsVersionInLicences() throws IOException {
        var rows = LICENCE.matcher(Files.readString(Path.of("src/main/doc/licences.md"))).results().toList();
        // One says whose version is its own.
        var versions = rows.stream().collect(Collectors.toMap(row -> row.group(2), row -> row.group(3), (one, other) -> one));
        var declared = rows.stream().map(row -> name(row.group(1), row.group(2), versions.getOrDefault(row.group(3), row.group(3)))).toList();
        assertEquals(List.of(), jars().stream().filter(jar -> !declared.contains(jar)).toList(), "./mvnw -Plicences");
    }

    /** As Quarkus names them in a package. */
    private static String name(String group, String artifact, String version) {
        return group + "." + artifact + "-" + version + ".jar";
    }

    /** What the list says is there when the program runs, not only while it is made. */
    private static List<JsonNode> shipped() throws IOException {
        var components = new ObjectMapper().readTree(LIST.toFile()).get("components");
        return StreamSupport.stream(components.spliterator(), false)
                .filter(component -> component.path("properties").toString().contains("\"quarkus:component:scope\",\"value\":\"runtime\""))
                .filter(component -> component.path("purl").asText().contains("type=jar")).toList();
    }

    private static List<String> jars() throws IOException {
        var jars = new ArrayList<String>();
        for (var folder : List.of("lib/boot", "lib/main")) {
            try (var files = Files.list(PACKAGE.resolve(folder))) {
                files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar")).forEach(jars::add);
            }
        }
        return jars;
    }
}

package nianbao.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.store.OnH2;
import nianbao.store.who.Role;
import nianbao.web.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The handbook speaks of the program as it is. */
@QuarkusTest
@TestProfile(OnH2.class)
class HandbookTest {

    @Inject
    Office office;

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleHasAPageWhosePicturesAreThere(Role role) {
        var tab = office.tab();
        var page = tab.get("/handbook/" + role.name().toLowerCase(Locale.ROOT));
        assertEquals(200, page.status());
        assertEquals(role.label(), page.page().selectFirst("h1").text());
        var pictures = page.page().select("img");
        assertTrue(!pictures.isEmpty());
        pictures.forEach(picture -> {
            assertEquals(200, tab.get(picture.attr("src")).status(), picture.attr("src"));
            assertTrue(!picture.attr("alt").isBlank());
        });
    }

    @Test
    void theFirstPageLeadsToEachRole() {
        var index = office.tab().get("/handbook").page();
        for (var role : Role.values()) {
            assertEquals(1, index.select("main a[href=/handbook/" + role.name().toLowerCase(Locale.ROOT) + "]:containsOwn(" + role.label() + ")").size());
        }
    }

    /** What it calls a button, a link or a page stands on some page: renaming one without the other fails here. */
    @Test
    void everyNameItQuotesStandsInTheProgram() throws IOException {
        var program = words(Path.of("src/main/resources/templates"), "HandbookResource") + words(Path.of("src/main/java/nianbao/web"), "Handbook");
        for (var role : Role.values()) {
            var page = office.tab().get("/handbook/" + role.name().toLowerCase(Locale.ROOT)).page();
            page.select(".ui").forEach(name -> assertTrue(program.contains(name.text()), role + ": " + name.text()));
        }
    }

    private static String words(Path folder, String without) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(f -> !f.toString().contains(without)).map(f -> {
                try {
                    return Files.readString(f);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }).collect(Collectors.joining("\n"));
        }
    }
}

package nianbao.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.store.OnH2;
import nianbao.store.handover.Step;
import nianbao.store.who.Role;
import nianbao.web.Office;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The handbook speaks of the program as it is. */
@QuarkusTest
@TestProfile(OnH2.class)
class HandbookTest {

    /** Of a template: what decides or repeats. */
    private static final Pattern TAG = Pattern.compile("\\{[#/][^}]*}");
    /** Of a template: the button that asks first. */
    private static final Pattern LABEL = Pattern.compile("\\{#ask label=\"([^\"]*)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\n]*)\"");

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

    /** What it calls a button, a link or a page has that whole name on some page: renaming one without the other fails here. */
    @Test
    void everyNameItQuotesStandsInTheProgram() throws IOException {
        var names = new HashSet<String>();
        texts(Path.of("src/main/resources/templates"), "HandbookResource").forEach(template -> names.addAll(namesIn(template)));
        texts(Path.of("src/main/java/nianbao/web"), "Handbook").forEach(source -> LITERAL.matcher(source).results()
                .forEach(literal -> names.add(whole(literal.group(1)))));
        Arrays.stream(Step.values()).forEach(step -> names.add(step.label()));
        for (var role : Role.values()) {
            var page = office.tab().get("/handbook/" + role.name().toLowerCase(Locale.ROOT)).page();
            page.select(".ui").forEach(name -> assertTrue(names.contains(name.text()), role + ": " + name.text()));
        }
    }

    /** What can be pressed or chosen, or is a heading, in a template: of a choice each way, with … for what is filled in. */
    private static Set<String> namesIn(String template) {
        var plain = TAG.matcher(template.replaceAll("\\{#else[^}]*}", "|")).replaceAll("").replaceAll("\\{[^}]*}", "…");
        var names = Jsoup.parse(plain).select("button, a, summary, label, h1, h2, h3").eachText().stream()
                .flatMap(text -> Arrays.stream(text.split("[|]"))).map(HandbookTest::whole).collect(Collectors.toSet());
        LABEL.matcher(template).results().forEach(label -> names.add(whole(label.group(1))));
        return names;
    }

    /** Without the sign that more is asked. */
    private static String whole(String name) {
        return name.strip().replaceFirst("…$", "");
    }

    private static List<String> texts(Path folder, String without) throws IOException {
        var texts = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(f -> Files.isRegularFile(f) && !f.toString().contains(without)).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}

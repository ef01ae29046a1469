package nianbao.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.store.OnH2;
import nianbao.web.Answer;
import nianbao.web.Office;
import org.junit.jupiter.api.Test;

/** Pages hold no script, style or handler: the policy would not let them run, and nobody could add one unseen. */
@QuarkusTest
@TestProfile(OnH2.class)
class PlainMarkupTest {

    @Inject
    Office office;

    @Test
    void noPageHoldsScriptsStylesOrHandlers() {
        var clerk = office.clerk(office.agency(), "陈禾");
        for (int year : List.of(2017, 2020, 2024, 2025)) {
            office.start(clerk, year);
        }
        var tab = office.tab(clerk);
        var answers = new ArrayList<Answer>();
        Office.pages(clerk).forEach(path -> answers.add(tab.get(path)));
        for (var section : List.of("overview", "disclosure", "applications")) {
            answers.add(tab.get(Office.report(clerk, 2020) + "/" + section));
        }
        answers.add(tab.get(Office.report(clerk, 2017)));
        answers.add(tab.get("/nowhere"));
        answers.add(office.tab().get("/sign-in"));
        answers.add(office.tab().post("/sign-in", Map.of("username", "x")));
        answers.forEach(PlainMarkupTest::assertPlain);
    }

    @Test
    void aPageThatRefusesSaysSoInItsTitle() {
        var tab = office.tab();
        assertEquals("有问题：登录 - 年报", tab.post("/sign-in", Map.of("username", "x", "password", "y")).page().title());
        assertEquals("登录 - 年报", tab.get("/sign-in").page().title());
    }

    private static void assertPlain(Answer answer) {
        assertTrue(answer.isPage(), answer::toString);
        for (var element : answer.page().getAllElements()) {
            var tag = element.tagName();
            boolean data = tag.equals("script") && element.attr("type").equals("application/json");
            boolean file = tag.equals("script") && element.attr("src").startsWith("/") && element.data().isBlank();
            assertTrue(!tag.equals("script") || data || file, () -> answer.uri() + " " + element);
            assertTrue(!List.of("style", "iframe", "object", "embed", "base").contains(tag), () -> answer.uri() + " " + tag);
            for (var attribute : element.attributes()) {
                var name = attribute.getKey();
                assertTrue(!name.startsWith("on") && !name.equals("style"), () -> answer.uri() + " " + element);
                assertTrue(!attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT).startsWith("javascript:"));
                if (List.of("src", "href", "action").contains(name)) {
                    assertTrue(attribute.getValue().matches("[/#].*|\\?.*"), () -> answer.uri() + " " + element);
                }
            }
        }
    }
}

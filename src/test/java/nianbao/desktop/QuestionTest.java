package nianbao.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnswerFromThePageItselfCounts(boolean yes) throws Exception {
        int port = Ports.free(0);
        try (var question = new Question(port, "升级数据", List.of("复制到 <C:\\数据>。"), "升级", "先不升级"); var browser = HttpClient.newHttpClient()) {
            var here = URI.create("http://localhost:" + port + "/");
            var page = browser.send(HttpRequest.newBuilder(here).build(), BodyHandlers.ofString()).body();
            assertTrue(page.contains("<p>复制到 &lt;C:\\数据>。</p>") && page.contains(">先不升级</button>"), page);
            var answer = CompletableFuture.supplyAsync(() -> wait(question));
            var strange = browser.send(post(here, "token=x&answer=yes"), BodyHandlers.ofString()).body();
            assertTrue(strange.contains(">先不升级</button>") && !answer.isDone(), "only the page itself");
            var token = page.replaceAll("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
            var after = browser.send(post(here, "token=" + token + "&answer=" + (yes ? "yes" : "no")), BodyHandlers.ofString()).body();
            assertEquals(yes, answer.get());
            assertEquals(yes, after.contains("正在升级"));
            assertFalse(after.contains("<button"));
        }
    }

    private static boolean wait(Question question) {
        try {
            return question.answer();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest post(URI here, String form) {
        return HttpRequest.newBuilder(here).POST(BodyPublishers.ofString(form)).build();
    }
}

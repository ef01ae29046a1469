package nianbao.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of axe-core, asked in a page. Its builder for Playwright brings the script of half a megabyte into the page
 * with each question, which takes longer than most of the rules: here it comes once, whatever is asked of the page then.
 */
final class Axe {

    private static final String SCRIPT = script();
    private static final String RUN = """
            ([within, options]) => axe.run(within ?? document, options)
              .then(found => found.violations.map(rule => `${rule.id}: ${rule.nodes.map(node => node.html).join(', ')}`))""";

    private Axe() {
    }

    /**
     * @param within a selector, null for the whole page
     * @param tags of the rules asked; none asks every rule that axe asks by itself
     * @return a rule and the elements that break it, for each rule that is broken
     */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page, String within, List<String> tags) {
        if ((boolean) page.evaluate("() => !window.axe")) {
            page.evaluate(SCRIPT);
        }
        var options = new HashMap<String, Object>();
        // Of what passes no list, which takes longer than all the rules; and no style sheets fetched anew, which only a rule on sounds would ask for.
        options.put("resultTypes", List.of("violations"));
        options.put("preload", false);
        // Two thirds of the rules' time, and no colour depends on the window: BaselineTest.
        options.put("rules", Map.of("color-contrast", Map.of("enabled", page.viewportSize().width >= Accessible.DESK)));
        if (!tags.isEmpty()) {
            options.put("runOnly", Map.of("type", "tag", "values", tags));
        }
        return (List<String>) page.evaluate(RUN, Arrays.asList(within, options));
    }

    private static String script() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

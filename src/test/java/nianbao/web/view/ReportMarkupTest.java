package nianbao.web.view;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nianbao.Drafts;
import org.junit.jupiter.api.Test;

class ReportMarkupTest {

    /** What may be applied to our pages says the Content-Security-Policy: style sheets of our own, no style in markup. */
    @Test
    void noStyleStandsInIt() {
        var markup = ReportMarkup.of(Drafts.zeros(2025, "preface", "联系电话：0000-12345678，网址：www.qinghe.example。"), "标题", List.of());
        assertTrue(markup.contains("<span class=\"telephone\">0000-12345678</span>"), markup);
        assertFalse(markup.contains("style="), markup);
    }
}

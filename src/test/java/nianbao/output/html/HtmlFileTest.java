package nianbao.output.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nianbao.output.HtmlWriter;
import nianbao.output.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web page and the markup for a website's editor, as jsoup reads them. */
class HtmlFileTest {

    @Test
    void addressesAreLinks() {
        var page = Jsoup.parse(HtmlWriter.page(Samples.compose(2024, "清河县民政局", Map.of("overview",
                "网址https://www.qinghe.example.gov.cn/a_b/index.html?x=1&y=2。邮箱gk@qinghe.example.cn，主页www.qinghe.example.gov.cn（见首页）；javascript:alert(1)。"))));
        assertEquals(List.of("https://www.qinghe.example.gov.cn/a_b/index.html?x=1&y=2", "mailto:gk@qinghe.example.cn", "http://www.qinghe.example.gov.cn"),
                page.select("a").stream().map(a -> a.attr("href")).toList());
        assertEquals(List.of("https://www.qinghe.example.gov.cn/a_b/index.html?x=1&y=2", "gk@qinghe.example.cn", "www.qinghe.example.gov.cn"),
                page.select("a").eachText());
    }

    /** As in the PDF: an address after its signs, a telephone number nowhere. */
    @Test
    void linesBreakWithinAddressesAndNotWithinTelephoneNumbers() {
        var page = Jsoup.parse(HtmlWriter.page(Samples.compose(2024, "清河县民政局", Map.of("overview", "电话0000-12345678，邮箱gk@qinghe.example.cn。"))));
        assertEquals("gk@<wbr>qinghe.<wbr>example.<wbr>cn", page.selectFirst("a").html());
        var telephone = page.selectFirst("p span");
        assertEquals("0000-12345678", telephone.html());
        assertEquals("white-space:nowrap", telephone.attr("style"));
    }

    @Test
    void headingsSkipNoLevel() {
        for (var html : List.of(HtmlWriter.page(skipping()), HtmlWriter.fragment(skipping()))) {
            int before = -1;
            for (var heading : Jsoup.parse(html).select("h1,h2,h3,h4,h5,h6")) {
                int level = heading.tagName().charAt(1) - '0';
                assertTrue(before < 0 || level <= before + 1, heading::outerHtml);
                before = level;
            }
        }
    }

    private static nianbao.document.Document skipping() {
        return Samples.compose(2024, "清河县民政局", Map.of("overview", "（1）栏目\n正文一段。\n（一）渠道\n（2）网站\n正文。", "problems", "1.一\n无。"));
    }

    /** The page around it has its own h1, unless it says otherwise. */
    @Test
    void theFragmentBeginsBelowThePagesTitle() {
        var document = Samples.compose(2024, "清河县民政局", Map.of("overview", "（一）渠道\n无。"));
        var below = Jsoup.parseBodyFragment(HtmlWriter.fragment(document)).body();
        assertEquals(List.of("h2", "h3", "h4"), below.select("h1,h2,h3,h4").stream().map(Element::tagName).limit(3).toList());
        var alone = Jsoup.parseBodyFragment(HtmlWriter.fragment(document, 1)).body();
        assertEquals(List.of("h1", "h2", "h3"), alone.select("h1,h2,h3,h4").stream().map(Element::tagName).limit(3).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2020, 2017})
    void noAttributeIsObsolete(int year) {
        var document = Samples.compose(year, "清河县民政局", Samples.whole(year));
        for (var html : List.of(HtmlWriter.page(document), HtmlWriter.fragment(document))) {
            for (var element : Jsoup.parse(html).getAllElements()) {
                for (var name : List.of("border", "cellspacing", "cellpadding", "align", "valign", "bgcolor", "width", "height", "summary")) {
                    assertFalse(element.hasAttr(name), element::outerHtml);
                }
            }
        }
    }

    /** 社会公益|组织, as in the PDF: a browser breaks a head only where it may. */
    @Test
    void headsBreakAtSense() {
        var html = HtmlWriter.page(Samples.compose(2024, "清河县民政局", Map.of()));
        var head = Jsoup.parse(html).select("th[scope=col]").stream().filter(th -> th.text().equals("社会公益组织")).findFirst().orElseThrow();
        assertEquals("社会公益<wbr>组织", head.html());
        assertTrue(html.contains("th[scope=col]{word-break:keep-all}"));
    }

    @Test
    void printHasPageNumbersAndEvenMargins() {
        var style = Jsoup.parse(HtmlWriter.page(skipping())).selectFirst("style").data();
        assertTrue(style.contains("@page:right{@bottom-right{content:\"— \" counter(page) \" —\"") && style.contains("@page:left{@bottom-left"));
        assertTrue(style.contains("p{text-align:justify}"));
    }
}

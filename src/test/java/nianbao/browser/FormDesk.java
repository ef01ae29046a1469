package nianbao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.store.TestOffice;
import nianbao.store.who.Agency;
import nianbao.web.Tab;

/** A clerk's browser at the form of one report, and what went wrong in it. */
final class FormDesk {

    /** Chromium writes every answer of 400 and above to the console: those that a test provokes are no fault. */
    private static final String EXPECTED = "Failed to load resource";

    private static final String PASTE = """
            ([field, text, html]) => {
              const data = new DataTransfer();
              data.setData('text/plain', text);
              if (html) data.setData('text/html', html);
              const box = document.getElementById(field);
              box.focus();
              box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }""";

    final Page page;
    final List<String> faults = new ArrayList<>();
    private final Tab tab;
    private final String reports;
    private String report;

    private FormDesk(Page page, Tab tab, URI address, Agency agency) {
        this.page = page;
        this.tab = tab;
        reports = address.resolve("/agencies/" + agency.id + "/reports").toString();
        listen(page);
    }

    static FormDesk signIn(TestOffice office, URI address, Agency agency, int clerk, int width, int height) {
        var page = Chromium.page(width, height);
        return new FormDesk(page, office.enter(page, address, agency, clerk), address, agency);
    }

    private void listen(Page page) {
        page.onConsoleMessage(m -> {
            if (m.type().equals("error") && !m.text().startsWith(EXPECTED)) {
                faults.add(m.text());
            }
        });
        page.onPageError(faults::add);
    }

    /** Begins the report if it is not there yet; the browser is shown a part of it by {@link #open}. */
    FormDesk start(int year) {
        tab.post(URI.create(reports).getPath(), Map.of("year", Integer.toString(year)));
        return report(year);
    }

    FormDesk report(int year) {
        report = reports + "/" + year;
        return this;
    }

    FormDesk open(String section) {
        page.navigate(report + "/" + section);
        return this;
    }

    /** Another tab of the same browser, at the same section. */
    Page tab(String section) {
        var tab = page.context().newPage();
        listen(tab);
        tab.navigate(report + "/" + section);
        return tab;
    }

    BrowserContext context() {
        return page.context();
    }

    Locator cell(String field) {
        return cell(page, field);
    }

    static Locator cell(Page page, String field) {
        return page.locator("[id=\"f-" + field + "\"]");
    }

    /** Types into a cell as a person does, over what is there. */
    void type(String field, String text) {
        cell(field).focus();
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    void type(Map<String, String> texts) {
        texts.forEach(this::type);
    }

    void paste(String field, String text, String html) {
        page.evaluate(PASTE, List.of("f-" + field, text, html));
    }

    void paste(String field, String text) {
        paste(field, text, "");
    }

    /** Cells of a sheet that show only part of their figure. */
    static Object cutOff(Page page) {
        return page.evaluate("""
                () => [...document.querySelectorAll('#sheet input, #sheet output, #sheet tfoot td')]
                    .filter(box => box.offsetParent && box.scrollWidth > box.clientWidth + 1).map(box => box.id || box.textContent)""");
    }

    /** Last year's figures that are seen and over which this year's begin, as cells. */
    static Object overlaid(Page page) {
        return page.evaluate("""
                () => { const pen = document.createElement('canvas').getContext('2d');
                return [...document.querySelectorAll('#sheet .was')].filter(was => was.getClientRects().length > 0).filter(was => {
                  const box = was.parentElement.querySelector('input, output');
                  const style = getComputedStyle(box);
                  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
                  const begins = box.getBoundingClientRect().right - parseFloat(style.paddingRight) - pen.measureText(box.value).width;
                  return box.value !== '' && begins < was.getBoundingClientRect().right;
                }).map(was => was.id); }""");
    }

    Locator saved() {
        return page.locator("#saved");
    }

    void waitSaved() {
        waitSaved(page);
    }

    static void waitSaved(Page page) {
        assertThat(page.locator("#saved[data-state=saved]")).containsText("已保存");
    }

    Locator finding(String code) {
        return page.locator(".finding[data-code=\"" + code + "\"]");
    }

    /** Leaves the list of findings: until then what a button of it has mended keeps its place. */
    void leave() {
        page.locator("h1").click();
    }

    Locator strip(String column) {
        return page.locator("tr[data-strip=state] [data-col=\"" + column + "\"]");
    }

    void close() {
        page.context().close();
    }
}

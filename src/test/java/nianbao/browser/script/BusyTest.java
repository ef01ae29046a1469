package nianbao.browser.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What takes over a second says so: the page that was asked for, or a form that was sent. */
class BusyTest {

    /** Hands the timer out instead of waiting, and keeps the page where it is once the module has heard of a click. */
    private static final String CLICKED = """
            const { startBusy } = await module('page/busy');
            let timer = null;
            window.setTimeout = (what, after) => { timer = { what, after }; return 1; };
            document.body.innerHTML = '<a href="' + data.href + '">x</a><form action="/y"><button>y</button></form>';
            if (data.taken) document.body.addEventListener('click', event => event.preventDefault());
            startBusy();
            const stay = event => event.preventDefault();
            window.addEventListener('click', stay);
            window.addEventListener('submit', stay);
            if (data.form) document.querySelector('form').dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
            else document.querySelector('a').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
            const line = document.querySelector('.under-way');
            const at = timer ? timer.after : 0, before = line.textContent;
            if (timer) timer.what();
            const after = line.textContent;
            window.dispatchEvent(new Event('pagehide'));
            return [at, before, after, line.textContent].join('|');
            """;

    @Test
    void aPageThatIsNotThereAfterASecondIsSaidToBeUnderWay() {
        assertEquals("1000||正在准备，请稍候……|", said("/agencies/1/reports/2025/preview", false, false));
    }

    @Test
    void soIsAFormThatWasSent() {
        assertEquals("1000||正在准备，请稍候……|", said("/x", true, false));
    }

    @Test
    void aDownloadAPlaceOnThePageAndWhatAScriptDoesAreNot() {
        assertEquals("0|||", said("/agencies/1/reports/2025/report.pdf", false, false));
        assertEquals("0|||", said("#figures", false, false));
        assertEquals("0|||", said("/elsewhere", false, true));
        assertEquals("0|||", said("https://example.gov.cn/a", false, false));
    }

    private static String said(String href, boolean form, boolean taken) {
        // Each on a page of its own: what listens to a page's clicks stays there.
        try (var page = new ModulePage()) {
            return page.run(CLICKED, Map.of("href", href, "form", form, "taken", taken)).asText();
        }
    }
}

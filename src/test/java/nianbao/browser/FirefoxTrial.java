package nianbao.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nianbao.PackagedApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The form in the system's Firefox, from set-up on: a table and a text are typed, judged, undone, saved and loaded again. Not
 * part of the build, for want of a Firefox of the baseline to run it in: {@code ./mvnw -Pfirefox}.
 */
class FirefoxTrial {

    private static final String PASSWORD = "一口气写完年报2026";
    private static final String DOWN = "\ue015";
    private static final String ENTER = "\ue007";

    @TempDir
    Path folder;

    @Test
    void aTableAndATextAreFilledIn() throws Exception {
        assumeTrue(Firefox.executable() != null, "needs Firefox: apt-get install firefox-esr, or NIANBAO_FIREFOX");
        try (var app = PackagedApp.start(Files.createDirectory(folder.resolve("app")), Map.of());
                var firefox = new Firefox(Files.createDirectory(folder.resolve("profile")))) {
            firefox.go(app.address().resolve("/set-up"));
            firefox.type("#agency-name", "清河县卫生健康局");
            firefox.click("input[name=kind][value=DEPARTMENT]");
            firefox.type("#username", "chenhe");
            firefox.type("[name=name]", "陈禾");
            firefox.type("#password", PASSWORD);
            firefox.type("#password2", PASSWORD);
            firefox.click("form.card button.go");
            firefox.until("location.pathname === '/agencies/1/reports'");
            firefox.click("section[aria-labelledby=next] button");
            firefox.until("document.querySelectorAll('.tasks li').length === 8");
            var report = firefox.run("return location.pathname").asText();
            sheet(firefox, app, report);
            prose(firefox, app, report);
            // Shown by pages.js where a script of ours has failed, by older.js where it was not even tried.
            assertEquals("",
                    firefox.run(
                            "return [...document.querySelectorAll('#older, #unscripted')].filter(line => !line.hidden).map(line => line.textContent).join()")
                            .asText());
        }
    }

    private static void sheet(Firefox firefox, PackagedApp app, String report) throws Exception {
        var page = app.address().resolve(report + "/applications");
        firefox.go(page);
        firefox.until("!document.getElementById('cellbar').hidden");
        firefox.click(box("received.natural"));
        firefox.keys("3" + ENTER + "0" + DOWN + "2");
        assertEquals("applications.granted.natural", firefox.run("return document.activeElement.dataset.field").asText());
        firefox.click("#zeros");
        firefox.until("document.getElementById('saved').dataset.state === 'saved'");
        assertEquals("差 1", text(firefox, "tr[data-strip=state] [data-col=natural] a, tr[data-strip=state] td.rel a"));
        assertTrue(firefox.run("return document.querySelectorAll('.finding.err').length").asInt() > 0);
        firefox.click("#undo");
        assertEquals("", value(firefox, "carried-out.natural"));
        firefox.click("#redo");
        firefox.click(box("carried-out.natural"));
        firefox.run("document.activeElement.select(); return 0");
        firefox.keys("1");
        firefox.until("document.querySelectorAll('.finding.err').length === 0 && document.getElementById('saved').dataset.state === 'saved'");
        // Rows that need nothing go away without leaving their room.
        firefox.click("#only");
        assertTrue(firefox.run("return document.querySelector('#sheet tbody').offsetHeight").asInt() < 60, "rows that are away take no room");
        firefox.click("#only");
        firefox.click("#paste");
        assertEquals(true, firefox.run("return document.querySelector('dialog').open").asBoolean());
        firefox.keys("\ue00c");
        firefox.until("!document.querySelector('dialog[open]')");
        firefox.go(page);
        assertEquals("3", value(firefox, "received.natural"));
        assertEquals("1", value(firefox, "carried-out.natural"));
        assertEquals("3", firefox.run("return document.querySelector('" + box("received.total") + "').textContent").asText());
        assertEquals("[]", firefox.run(
                "return [...document.querySelectorAll('#sheet input, #sheet output')].filter(box => box.offsetParent && box.scrollWidth > box.clientWidth + 1).map(box => box.id)")
                .toString());
    }

    private static void prose(Firefox firefox, PackagedApp app, String report) throws Exception {
        var page = app.address().resolve(report + "/overview");
        firefox.go(page);
        firefox.click("#f-overview");
        firefox.type("#f-overview", "全年收到政府信息公开申请8件。");
        firefox.until("document.getElementById('saved').dataset.state === 'saved' && document.querySelector('.finding[data-code=\"text.figure\"]')");
        assertEquals("8件", firefox.run("return [...document.querySelectorAll('#marks mark')].map(mark => mark.lastChild.textContent).join()").asText());
        firefox.click(".finding[data-code=\"text.figure\"] button[name=fix]");
        firefox.until("document.getElementById('f-overview').value === '全年收到政府信息公开申请3件。'");
        // One step of the browser's own undo.
        firefox.click("#undo");
        firefox.until("document.getElementById('f-overview').value === '全年收到政府信息公开申请8件。'");
        firefox.until("document.getElementById('saved').dataset.state === 'saved'");
        firefox.go(page);
        assertEquals("全年收到政府信息公开申请8件。", firefox.run("return document.getElementById('f-overview').value").asText());
        assertTrue(firefox.run("const area = document.querySelector('.editor textarea'), layer = document.getElementById('marks');"
                + " return area.scrollHeight <= layer.offsetHeight + 1 && area.clientWidth === layer.clientWidth").asBoolean(), "marks lie under their words");
    }

    private static String box(String cell) {
        return "[id=\"f-applications." + cell + "\"]";
    }

    private static String text(Firefox firefox, String selector) throws Exception {
        return firefox.run("return document.querySelector('" + selector.replace("'", "\\'") + "').textContent").asText();
    }

    private static String value(Firefox firefox, String cell) throws Exception {
        return firefox.run("return document.querySelector('" + box(cell) + "').value ?? ''").asText();
    }
}

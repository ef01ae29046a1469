package nianbao.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import nianbao.input.file.BadFiles;
import nianbao.store.OnH2;
import nianbao.store.intake.Imports;
import nianbao.store.who.Account;
import nianbao.web.Office;
import nianbao.web.Tab;
import nianbao.web.arrival.BroughtFile;
import nianbao.web.arrival.ReadingTurns;
import nianbao.web.arrival.UploadSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in through the upload: reports wait to be reviewed; the rest is named with its reason and leaves nothing. */
@QuarkusTest
@TestProfile(OnH2.class)
class UploadsTest {

    @Inject
    Office office;

    @Inject
    Imports imports;

    @Inject
    UploadSettings settings;

    @Inject
    Uploads uploads;

    private Account clerk;
    private Tab tab;
    private Uploader uploader;

    @BeforeEach
    void signIn() {
        clerk = office.clerk(office.agency("清河县卫生健康局"), "陈禾");
        tab = office.tab(clerk);
        uploader = new Uploader(tab, clerk);
    }

    private List<String> waiting() {
        return imports.list(clerk.agency.id).stream().map(p -> p.file.name).toList();
    }

    @Test
    void everyBadFileIsNamedWithItsReasonAndLeavesNothing(@TempDir Path folder) throws IOException {
        var secret = folder.resolve("secret.txt");
        Files.writeString(secret, "秘而不宣");
        for (var file : BadFiles.all(secret).entrySet()) {
            var answer = uploader.file(file.getKey(), file.getValue().bytes());
            assertEquals(422, answer.status(), file.getKey());
            var reason = answer.page().select(".faults li").text();
            assertTrue(reason.startsWith(file.getKey() + "：") && reason.contains(file.getValue().reason()), reason);
            assertFalse(answer.text().contains("秘而不宣"), file.getKey());
            assertEquals(List.of(), waiting(), file.getKey());
            assertEquals(200, tab.get(uploader.path()).status());
        }
    }

    @Test
    void badFilesDoNotKeepGoodOnesFromBeingRead() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("说明.txt", "你好".getBytes(StandardCharsets.UTF_8));
        files.put("2023.docx", BadFiles.report("docx"));
        files.put("2022.pdf", BadFiles.report("pdf", 2022));
        var answer = uploader.files(files);
        assertEquals(200, answer.status());
        assertTrue(answer.main().contains("1 份没有读入，另外 2 份已读入"), answer::main);
        assertEquals(List.of("2023.docx", "2022.pdf"), waiting());
        assertEquals(2, answer.page().select("ol.tasks li").size());
    }

    /** Two are read at a time; who is third waits a while, and is then asked to come again, with all that was pasted. */
    @Test
    void whoseTurnDoesNotComeIsToldSoAndLosesNothing() throws IOException {
        var readers = new Semaphore(2);
        QuarkusMock.installMockForType(new ReadingTurns(readers, Duration.ZERO), ReadingTurns.class);
        readers.acquireUninterruptibly(2);
        var file = uploader.file("2023.docx", BadFiles.report("docx"));
        assertEquals(503, file.status(), file::toString);
        assertEquals("2023.docx：正在读入的文件太多，请过一两分钟再传这一份。", file.page().select(".faults li").text());
        var text = new String(BadFiles.report("txt"), StandardCharsets.UTF_8);
        var paste = uploader.paste(text, "");
        assertEquals(503, paste.status(), paste::toString);
        assertEquals(text.strip(), paste.page().select("textarea[name=text]").first().wholeText().replace("\r", "").strip());
        var markup = "<table><tr><td>一、“<b>总体</b>”</td></tr></table>";
        var page = uploader.paste(text, markup);
        assertEquals(503, page.status(), page::toString);
        assertEquals(text.strip(), page.page().select("textarea[name=text]").first().wholeText().replace("\r", "").strip());
        assertEquals(markup, page.value("html"));
        assertEquals(List.of(), waiting());
        readers.release();
        assertEquals(303, uploader.file("2023.docx", BadFiles.report("docx")).status());
        assertEquals(1, readers.availablePermits());
    }

    @Test
    void onceTheFilesOfAnUploadHaveTakenTooMuchTheOthersAreNamedAndNotBegun() throws IOException {
        var seen = new ArrayList<String>();
        var files = List.of(BroughtFile.pasted("2021.txt", BadFiles.report("txt", 2021)), BroughtFile.pasted("2022.txt", BadFiles.report("txt", 2022)),
                BroughtFile.pasted("往年.zip", BadFiles.zip(Map.of("2023.txt", BadFiles.report("txt")))));
        uploads.each(files, (item, budget) -> {
            seen.add(item.name() + (item.fault() == null ? "" : "：" + item.fault()));
            budget.use(Duration.ofHours(1).toNanos());
        }, busy -> seen.add("busy " + busy), (zip, left) -> seen.add("left out " + left));
        var unread = "：同一次上传的其他文件太费时，这一份没有读，请单独再传一次";
        assertEquals(List.of("2021.txt", "2022.txt" + unread, "2023.txt" + unread), seen);
    }

    @Test
    void aSettingSaysThatTwoAreReadAtATime() {
        assertEquals(2, settings.readers());
    }

    @Test
    void oneReportLeadsToItsReview() throws IOException {
        for (var type : List.of("docx", "xlsx", "html", "txt", "pdf")) {
            var answer = uploader.file("报告." + type, BadFiles.report(type));
            assertEquals(303, answer.status(), answer::toString);
            assertTrue(tab.follow(answer).main().contains("还没有存为报告"), type);
        }
    }

    @Test
    void severalYearsComeInOneZipWhateverItsNamesAreWrittenIn() throws IOException {
        for (var names : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
            var files = new LinkedHashMap<String, byte[]>();
            files.put("往年/二〇二二年报告.txt", BadFiles.report("txt", 2022));
            files.put("往年/二〇二三年报告.docx", BadFiles.report("docx"));
            files.put("__MACOSX/往年/._a.txt", new byte[]{1});
            var answer = uploader.file("往年.zip", BadFiles.zip(files, names));
            assertEquals(200, answer.status(), answer::toString);
            assertEquals(List.of("二〇二二年报告.txt", "二〇二三年报告.docx"), waiting());
            waiting().forEach(name -> imports.discard(clerk.agency.id, imports.list(clerk.agency.id).getFirst().id));
        }
    }

    @Test
    void namesInAZipAreOnlyNames() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : List.of("../../../../tmp/out.txt", "/etc/passwd", "C:\\windows\\" + "长".repeat(3000) + ".txt",
                "<img src=x onerror=alert(1)>.txt", "\u0001", "a\u0001b\u202egpj.txt")) {
            files.put(name, BadFiles.report("txt"));
        }
        var answer = uploader.file("x.zip", BadFiles.zip(files));
        assertEquals(200, answer.status(), answer::toString);
        assertEquals(List.of("out.txt", "passwd", "长".repeat(96) + "….txt", "<img src=x onerror=alert(1)>.txt", "无名文件", "abgpj.txt"),
                waiting());
        assertTrue(tab.get(uploader.path()).page().select("main img").isEmpty());
        assertFalse(Files.exists(Path.of("/tmp/out.txt")));
    }

    @Test
    void zipsThatBurstOrNestOrAreLockedAreRefused() throws IOException {
        refused(BadFiles.zip(Map.of("a.txt", new byte[60 << 20])), "庞大");
        refused(BadFiles.zip(Map.of("a.zip", BadFiles.zip(Map.of("a.txt", BadFiles.report("txt"))))), "压缩包里又有压缩包");
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 300; i++) {
            many.put(i + "/", new byte[0]);
        }
        refused(BadFiles.zip(many), "200");
        refused(BadFiles.zip(Map.of()), "压缩包");
        var whole = BadFiles.zip(Map.of("a.txt", BadFiles.report("txt")));
        refused(java.util.Arrays.copyOf(whole, whole.length / 2), "不完整");
        var locked = whole.clone();
        locked[6] |= 1;
        refused(locked, "密码");
        assertEquals(List.of(), waiting());
    }

    private void refused(byte[] zip, String reason) {
        var answer = uploader.file("x.zip", zip);
        assertEquals(422, answer.status(), answer::toString);
        assertTrue(answer.page().select(".faults li").text().contains(reason), answer.page().select(".faults li").text());
    }

    @Test
    void aFileAboveTheLimitIsNamedAndTwoGigabytesAreNotTakenIn() throws IOException {
        var large = uploader.file("大.txt", new byte[21 << 20]);
        assertEquals(422, large.status());
        assertTrue(large.main().contains("20 MB"), large::main);
        var address = URI.create(tab.get("/sign-in").uri().toString());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(("POST " + uploader.path() + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 2147483648\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 413", status);
        }
        assertEquals(200, tab.get(uploader.path()).status());
    }

    @Test
    void whatIsPastedIsReadAndNotLostWhenItCannotBe() throws IOException {
        var plain = uploader.paste(new String(BadFiles.report("txt"), StandardCharsets.UTF_8), "");
        assertEquals(303, plain.status(), plain::toString);
        var page = uploader.paste("没有表格的文字", new String(BadFiles.report("html"), StandardCharsets.UTF_8));
        assertEquals(303, page.status(), page::toString);
        assertEquals(List.of("粘贴的文字.txt", "粘贴的网页.html"), waiting());
        var refused = uploader.paste("上午写的<b>东西", "");
        assertEquals(422, refused.status());
        assertEquals("上午写的<b>东西", refused.value("text"));
        assertTrue(uploader.paste("", "").main().contains("请先选择文件"));
    }

    @Test
    void withoutTheTokenNothingIsTaken() throws IOException {
        var answer = uploader.send(Map.of(Tab.TOKEN, "AAAAAAAAAAAAAAAAAAAAAA"), Map.of("a.txt", BadFiles.report("txt")));
        assertEquals(400, answer.status(), answer::toString);
        assertEquals(List.of(), waiting());
    }
}

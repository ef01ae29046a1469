package nianbao.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.PackagedApp;
import nianbao.web.HttpClerk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A double click, a second one, and the button that ends it. */
class DesktopIT {

    private static final String PASSWORD = "一口气写完年报2026";

    @TempDir
    Path folder;

    @Test
    void aDoubleClickOpensThePageASecondTheSameAndAnAdministratorStopsIt() throws Exception {
        var command = PackagedApp.command("desktop");
        try (var first = new DesktopProgram(command, folder, folder, Map.of("NIANBAO_WARM", "false"))) {
            var address = first.address();
            var clerk = new HttpClerk(address);
            assertTrue(clerk.page("/set-up").contains("数据保存在这台电脑的 " + folder.resolve("data")));
            clerk.setUp("清河县卫生健康局", "chenhe", "陈禾", PASSWORD);
            assertTrue(clerk.page("/").contains("数据保存在这台电脑的 " + folder.resolve("data")));

            try (var second = new DesktopProgram(command, folder, folder, Map.of("NIANBAO_WARM", "false"))) {
                assertEquals(address, second.address());
                assertEquals(0, second.end());
                assertTrue(second.said().contains("年报已经在运行"), second.said());
                assertEquals(List.of(address.toString(), address.toString()), second.opened());
            }

            assertEquals(403, writer(clerk, address).status("/program"));
            var page = clerk.page("/program");
            assertTrue(page.contains(folder.resolve("data/backup").toString()), page);
            assertTrue(clerk.post("/program/stop", Map.of()).contains("年报已停止"));
            assertEquals(0, first.end());
            assertTrue(first.said().contains("数据保存在 " + folder.resolve("data")), first.said());
            assertTrue(first.said().endsWith("年报已停止。\n"), first.said());
            assertFalse(Files.exists(folder.resolve("data/running.address")));
            assertTrue(Files.readString(folder.resolve("data/nianbao.log")).contains("Stopped from the page by 陈禾"));
        }
    }

    /** Somebody with an account who only writes. */
    private static HttpClerk writer(HttpClerk administrator, java.net.URI address) throws Exception {
        administrator.page("/agencies/1/accounts");
        var invited = administrator.post("/agencies/1/invitations", Map.of("name", "王芳", "role", "WRITER"));
        var link = Pattern.compile("/links/[A-Za-z0-9_-]{43}").matcher(invited);
        assertTrue(link.find(), invited);
        var writer = new HttpClerk(address);
        writer.page(link.group());
        writer.post(link.group(), Map.of("username", "wangfang", "password", PASSWORD, "password2", PASSWORD));
        return writer;
    }
}

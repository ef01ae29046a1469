package nianbao.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Set;
import nianbao.report.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is no sound export is refused in one line, and leaves an empty database empty. */
class BadExportsTest {

    private static final String AGENCIES = "tables/agency.jsonl";
    private static final String REPORTS = "tables/report.jsonl";

    @TempDir
    static Path folder;

    private static Content good;

    @BeforeAll
    static void export() throws Exception {
        good = Content.of(Bases.filledH2(folder, "latest"));
    }

    @Test
    void noFileNoZipOrAnothersZip() throws Exception {
        refused(folder.resolve("none.zip"), "没有这个文件");
        refused(Files.writeString(folder.resolve("text.zip"), "年报"), "不是导出文件");
        refused(new Content(new LinkedHashMap<>()).with("报告.txt", "年报").write(folder.resolve("foreign.zip")), "不是本程序导出");
        refused(good.with(Manifest.NAME, "{\"format\":\"else\"}"), "不是本程序导出");
    }

    @Test
    void oneCutShortOrWithOneByteChanged() throws Exception {
        var whole = Files.readAllBytes(good.write(folder.resolve("whole.zip")));
        for (double share : new double[]{0.02, 0.5, 0.99}) {
            refused(Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, (int) (whole.length * share))), "");
        }
        var flipped = whole.clone();
        flipped[insideTheLargest(whole)] ^= 1;
        refused(Files.write(folder.resolve("flipped.zip"), flipped), "损坏");
    }

    /** In the middle of what the largest file of an archive holds, where every bit is somebody's words. */
    private static int insideTheLargest(byte[] zip) {
        int from = 0, middle = 0, most = 0;
        for (int i = 4; i + 4 <= zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && (zip[i + 2] == 3 || zip[i + 2] == 1)) {
                if (i - from > most) {
                    most = i - from;
                    middle = from + most / 2;
                }
                from = i;
            }
        }
        return middle;
    }

    @Test
    void aTableThatIsNotAsTheManifestSays() throws Exception {
        refused(good.with(AGENCIES, good.text(AGENCIES).replace("条", "元")), "agency");
        refused(good.with(AGENCIES, ""), "agency");
        refused(good.without(AGENCIES), "清单不符");
        refused(good.with("tables/more.jsonl", "[1]\n"), "清单不符");
        refused(good.with("../outside", "x"), "清单不符");
        refused(good.with(Manifest.NAME, good.text(Manifest.NAME).substring(0, 200)), "清单读不出来");
        refused(good.with(Manifest.NAME, "{\"format\":\"nianbao-export\",\"layout\":1,\"schema\":\"1\"}"), "清单读不出来");
    }

    /** Somebody has changed rows and the manifest with them: the database itself refuses, and nothing is left of it. */
    @Test
    void rowsThatNoDatabaseTakes() throws Exception {
        refused(consistent(good, REPORTS, good.text(REPORTS).replace("\"DRAFT\"", "\"LOST\"")), "数据库不接受");
        refused(consistent(good, REPORTS, good.text(REPORTS).replaceFirst("\\[1,", "[\"1\",")), "report");
        refused(consistent(good, REPORTS, good.text(REPORTS).replaceFirst("\\[1,", "[[1],")), "report");
        refused(consistent(good, REPORTS, good.text(REPORTS).replaceFirst("T..:", "T99:")), "report");
        refused(consistent(good, AGENCIES, good.text(AGENCIES).lines().skip(1).reduce("", (a, b) -> a + b + "\n")), "agency");
    }

    @Test
    void tablesThatTheNamedVersionDoesNotHave() throws Exception {
        refused(good.with(Manifest.NAME, good.text(Manifest.NAME).replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"1\"")), "不符");
    }

    @Test
    void oneOfALaterProgram() throws Exception {
        refused(good.with(Manifest.NAME, good.text(Manifest.NAME).replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"999\"")), "更新的版本");
        refused(good.with(Manifest.NAME, good.text(Manifest.NAME).replaceFirst("\"layout\" : 1", "\"layout\" : 2")), "更新的版本");
    }

    @Test
    void oneMadeToBurst() throws Exception {
        refused(consistent(good, AGENCIES, " ".repeat(200_000_000)), "过大");
        // With a manifest that keeps silent about the size.
        refused(good.with(AGENCIES, " ".repeat(200_000_000)), "agency");
        refused(good.with(Manifest.NAME, good.text(Manifest.NAME) + " ".repeat(2_000_000)), "清单过大");
    }

    /** The same with a manifest that fits. */
    private static Content consistent(Content content, String file, String text) throws Exception {
        var name = file.replaceFirst("tables/(.*)\\.jsonl", "$1");
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var old = Manifest.of(content.files().get(Manifest.NAME));
        var parts = old.tables().stream().map(p -> !p.name().equals(name) ? p : new Manifest.ManifestPart(name, p.columns(), p.rows(), bytes.length,
                HexFormat.of().formatHex(Sha256.digest().digest(bytes)), p.next())).toList();
        var manifest = new Manifest(old.format(), old.layout(), old.schema(), old.writtenAt(), parts);
        return content.with(file, text).with(Manifest.NAME, new String(manifest.json(), StandardCharsets.UTF_8));
    }

    private static void refused(Content content, String reason) throws Exception {
        refused(content.write(folder.resolve("bad.zip")), reason);
    }

    private static void refused(Path file, String reason) throws Exception {
        var into = Bases.h2(folder);
        var message = assertThrows(TransferRefused.class, () -> Restore.read(file, into)).getMessage();
        assertTrue(message.contains(reason), message);
        assertEquals(1, message.lines().count(), message);
        try (var database = into.open()) {
            assertEquals(Set.of(), Catalogue.names(database));
        }
    }
}

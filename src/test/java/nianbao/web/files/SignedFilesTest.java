package nianbao.web.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.output.signature.Certificates;
import nianbao.store.OnH2;
import nianbao.store.TestClock;
import nianbao.store.who.Role;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;

/** Where a certificate is configured, what is published bears its signature; what cannot be signed is not published. */
@QuarkusTest
@TestProfile(OnH2.class)
class SignedFilesTest {

    @Inject
    Office office;

    @Inject
    FileSignature signature;

    @Inject
    TestClock clock;

    @TempDir
    Path folder;

    private Instant before;
    private Tab chens;
    private Tab wus;
    private Tab liangs;
    private long agency;
    private String report;

    @BeforeEach
    void toBeSigned() {
        before = clock.instant();
        clock.set(Certificates.NOW);
        var bureau = office.agency("苍岭县档案局");
        agency = bureau.id;
        var chen = office.clerk(bureau, "陈禾");
        office.complete(chen, 2025);
        chens = office.tab(chen);
        wus = office.tab(office.person(bureau, "吴砚", Set.of(Role.REVIEWER)));
        liangs = office.tab(office.person(bureau, "梁序", Set.of(Role.SIGNER)));
        report = Office.report(chen, 2025);
        assertEquals(303, press(chens, "hand-in").status());
        assertEquals(303, press(wus, "send-on").status());
    }

    @AfterEach
    void asBefore() {
        signature.load(null, Optional.empty(), Optional.empty());
        clock.set(before);
    }

    private Answer press(Tab tab, String step) {
        return tab.submit(tab.get(report).form(report + "/handovers/" + step), Map.of());
    }

    private void use(Path certificate) {
        signature.load(null, Optional.of(certificate.toString()), Optional.of(Certificates.PASSWORD));
    }

    @Test
    void thePublishedPdfIsSignedAndItsHashIsOnThePublicPage() throws Exception {
        use(Certificates.file(folder, "RSA"));
        assertEquals(303, press(liangs, "sign").status());
        var page = office.tab().get("/published/" + agency + "/2025").page();
        var listed = page.select(".files li").stream().filter(file -> file.selectFirst("a").text().equals("PDF")).findFirst().orElseThrow();
        var pdf = office.tab().get(listed.selectFirst("a").attr("href")).body();
        var fields = new PdfReader(pdf).getAcroFields();
        assertEquals(1, fields.getSignedFieldNames().size());
        var name = fields.getSignedFieldNames().getFirst();
        assertTrue(fields.signatureCoversWholeDocument(name) && fields.verifySignature(name).verify());
        assertEquals(Certificates.NOW, fields.verifySignature(name).getSignDate().toInstant());
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)), listed.selectFirst("code").text());
    }

    @Test
    void aDraftIsNotSigned() throws Exception {
        use(Certificates.file(folder, "RSA"));
        assertEquals(0, new PdfReader(chens.get(report + "/report.pdf").body()).getAcroFields().getSignedFieldNames().size());
    }

    @Test
    void withAnExpiredCertificateNothingIsPublishedAndTheSignerIsTold() throws Exception {
        use(Certificates.file(folder, "EC"));
        clock.set(Certificates.NOW.plus(Duration.ofDays(300)));
        var answer = press(liangs, "sign");
        assertEquals(422, answer.status());
        assertTrue(answer.text().contains("没有签发：签名证书") && answer.text().contains("到期"), answer::text);
        assertEquals(404, office.tab().get("/published/" + agency + "/2025").status());
    }

    @Test
    void aFileThatCannotBeUsedForbidsTheStartInTwoLines() {
        var refusal = assertThrows(PreventFurtherStepsException.class, () -> use(folder.resolve("no.p12")));
        var lines = refusal.getMessage().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().startsWith("没有启动：签名证书文件") && lines.getFirst().contains(FileSignature.FILE), refusal.getMessage());
        assertTrue(lines.getLast().startsWith("Not started: there is no certificate file"), refusal.getMessage());
    }
}

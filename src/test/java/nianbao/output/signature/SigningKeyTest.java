package nianbao.output.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that nothing can be signed with is told in one line, before anything is signed with it. */
class SigningKeyTest {

    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"RSA, SHA256withRSA", "EC, SHA256withECDSA", "SM2, SM3withSM2"})
    void eachKindOfKeySignsByItsOwnRule(String kind, String algorithm) throws Exception {
        assertEquals(algorithm, SigningKey.read(Certificates.file(folder, kind), Certificates.PASSWORD.toCharArray(), Certificates.NOW).algorithm());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        unusable(folder.resolve("no.p12"), "no.p12 不存在", "no certificate file");
    }

    @Test
    void aWrongPasswordIsSaid() throws Exception {
        var file = Certificates.file(folder, "RSA");
        var refusal = assertThrows(SigningKey.Unusable.class, () -> SigningKey.read(file, "wrong".toCharArray(), Certificates.NOW));
        assertTrue(refusal.getMessage().contains("密码不对") && refusal.english().contains("wrong password"), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("wrong") || refusal.english().contains(Certificates.PASSWORD), "no password is shown");
    }

    @Test
    void aFileOfAnotherKindIsNoCertificate() throws IOException {
        unusable(Files.writeString(folder.resolve("a.p12"), "-----BEGIN CERTIFICATE-----"), "不是 PKCS#12", "no PKCS#12");
        unusable(Files.createFile(folder.resolve("b.p12")), "不是 PKCS#12", "no PKCS#12");
    }

    @Test
    void aCertificateAloneCannotSign() throws Exception {
        var keys = Certificates.keys("RSA");
        unusable(Certificates.store(folder.resolve("a.p12"), null, certificate(keys, Certificates.NOW, KeyUsage.digitalSignature)), "没有私钥", "no private key");
    }

    @Test
    void oneThatHasExpiredIsRefusedWithItsDay() throws Exception {
        var keys = Certificates.keys("EC");
        unusable(Certificates.store(folder.resolve("a.p12"), keys, certificate(keys, Instant.parse("2024-06-30T15:59:00Z"), KeyUsage.digitalSignature)),
                "清河县卫生健康局", "expired on 2025-06-30");
    }

    @Test
    void oneThatIsNotYetValidIsRefused() throws Exception {
        var keys = Certificates.keys("EC");
        unusable(Certificates.store(folder.resolve("a.p12"), keys, certificate(keys, Certificates.NOW.plus(Duration.ofDays(1)), KeyUsage.digitalSignature)),
                "才生效", "not valid before 2026-01-21");
    }

    @Test
    void oneForEncryptionOnlyIsRefused() throws Exception {
        var keys = Certificates.keys("SM2");
        unusable(Certificates.store(folder.resolve("a.p12"), keys, certificate(keys, Certificates.NOW, KeyUsage.keyEncipherment)), "加密证书",
                "not for signatures");
    }

    @Test
    void oneOfAnotherKeyIsRefused() throws Exception {
        var file = Certificates.store(folder.resolve("a.p12"), Certificates.keys("EC"),
                certificate(Certificates.keys("EC"), Certificates.NOW, KeyUsage.digitalSignature));
        unusable(file, "不是一对", "does not belong");
    }

    private static Certificate certificate(KeyPair keys, Instant from, int usage) throws Exception {
        var kind = keys.getPublic().getAlgorithm().equals("RSA") ? "RSA" : "EC";
        return Certificates.certificate(keys, kind, from, from.plus(YEAR), usage);
    }

    private static void unusable(Path file, String chinese, String english) {
        var refusal = assertThrows(SigningKey.Unusable.class, () -> SigningKey.read(file, Certificates.PASSWORD.toCharArray(), Certificates.NOW));
        assertTrue(refusal.getMessage().contains(chinese) && refusal.english().contains(english), refusal.getMessage() + refusal.english());
        assertEquals(1, refusal.getMessage().lines().count());
    }
}

package nianbao.output.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import nianbao.document.Composer;
import nianbao.format.Formats;
import nianbao.output.PdfWriter;
import nianbao.report.Report;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;

/** A signed PDF as others verify it: OpenPDF, Poppler's pdfsig with Mozilla's library, OpenSSL. */
class PdfSignatureTest {

    private static byte[] plain;

    @TempDir
    Path folder;

    @BeforeAll
    static void write() throws IOException {
        var out = new ByteArrayOutputStream();
        PdfWriter.write(Composer.compose(new Report(Formats.ofYear(2025).orElseThrow(), "清河县卫生健康局", 2025, Map.of("overview", "一年来。")), false), out);
        plain = out.toByteArray();
    }

    private byte[] signed(String kind) throws Exception {
        return PdfSignature.sign(plain, Certificates.key(kind), Certificates.NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void anotherLibraryVerifiesIt(String kind) throws Exception {
        var reader = new PdfReader(signed(kind));
        var fields = reader.getAcroFields();
        assertEquals(1, fields.getSignedFieldNames().size());
        var name = fields.getSignedFieldNames().getFirst();
        assertTrue(fields.signatureCoversWholeDocument(name));
        var signature = fields.verifySignature(name);
        assertTrue(signature.verify());
        assertTrue(signature.getSigningCertificate().getSubjectX500Principal().getName().contains("清河县卫生健康局"));
        assertEquals(Certificates.NOW, signature.getSignDate().toInstant());
    }

    @Test
    void oneByteChangedIsSeen() throws Exception {
        var pdf = signed("RSA");
        pdf[plain.length / 2] ^= 1;
        var fields = new PdfReader(pdf).getAcroFields();
        assertFalse(fields.verifySignature(fields.getSignedFieldNames().getFirst()).verify());
    }

    @Test
    void whatWasThereStaysAsItWas() throws Exception {
        assertArrayEquals(plain, Arrays.copyOf(signed("RSA"), plain.length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "SM2"})
    void itIsAsPadesAsks(String kind) throws Exception {
        var pdf = signed(kind);
        try (var file = Loader.loadPDF(pdf)) {
            var signature = file.getLastSignatureDictionary();
            assertEquals("Adobe.PPKLite", signature.getFilter());
            assertEquals("ETSI.CAdES.detached", signature.getSubFilter());
            assertEquals(Certificates.NOW, signature.getSignDate().toInstant());
            var range = signature.getByteRange();
            assertEquals(0, range[0]);
            assertEquals(pdf.length, range[2] + range[3], "all of the file but the signature itself");
            var signer = cms(pdf).getSignerInfos().iterator().next();
            assertNotNull(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2), "names its certificate");
            assertNull(signer.getSignedAttributes().get(CMSAttributes.signingTime), "the time stands in the file");
            assertEquals(1, cms(pdf).getCertificates().getMatches(signer.getSID()).size());
            var widget = file.getSignatureFields().getFirst().getWidgets().getFirst();
            assertEquals(0, widget.getRectangle().getWidth());
            assertEquals(0, widget.getRectangle().getHeight());
        }
    }

    @Test
    void pdfsigSaysItIsValid() throws Exception {
        assumeTrue(there("pdfsig"), "pdfsig (poppler-utils) is not installed");
        for (var kind : new String[]{"RSA", "EC"}) {
            var said = run("pdfsig", Files.write(folder.resolve(kind + ".pdf"), signed(kind)).toString());
            assertTrue(said.contains("Signature is Valid") && said.contains("Total document signed") && said.contains("ETSI.CAdES.detached"), said);
        }
        var changed = signed("RSA");
        changed[plain.length / 2] ^= 1;
        var said = run("pdfsig", Files.write(folder.resolve("changed.pdf"), changed).toString());
        assertTrue(said.contains("Digest Mismatch"), said);
    }

    /** As GB/T 32918 has it: the digest by SM3, with the signer's number of the standard. */
    @Test
    void opensslVerifiesSm2() throws Exception {
        assumeTrue(there("openssl"), "openssl is not installed");
        var pdf = signed("SM2");
        var signer = cms(pdf).getSignerInfos().iterator().next();
        var certificate = (X509CertificateHolder) cms(pdf).getCertificates().getMatches(signer.getSID()).iterator().next();
        Files.write(folder.resolve("certificate.der"), certificate.getEncoded());
        Files.write(folder.resolve("attributes"), signer.getEncodedSignedAttributes());
        Files.write(folder.resolve("signature"), signer.getSignature());
        Files.write(folder.resolve("content"), content(pdf));
        Files.writeString(folder.resolve("key.pem"), run("openssl", "x509", "-inform", "DER", "-in", path("certificate.der"), "-pubkey", "-noout"));
        assertTrue(run("openssl", "dgst", "-sm3", "-verify", path("key.pem"), "-sigopt", "distid:1234567812345678", "-signature", path("signature"),
                path("attributes")).contains("Verified OK"));
        var digest = run("openssl", "dgst", "-sm3", "-r", path("content")).substring(0, 64);
        assertEquals(digest, HexFormat.of().formatHex(digest(signer)));
    }

    private static byte[] digest(SignerInformation signer) {
        return ((ASN1OctetString) signer.getSignedAttributes().get(CMSAttributes.messageDigest).getAttrValues().getObjectAt(0)).getOctets();
    }

    @Test
    void afterTheCertificatesEndNothingIsSigned() throws Exception {
        var key = Certificates.key("RSA");
        var refusal = assertThrows(SigningKey.Unusable.class, () -> PdfSignature.sign(plain, key, Certificates.NOW.plus(Duration.ofDays(300))));
        assertTrue(refusal.getMessage().contains("到期"), refusal.getMessage());
    }

    @Test
    void theSameFileSignedAtTheSameTimeIsTheSame() throws Exception {
        var key = Certificates.key("RSA");
        assertArrayEquals(PdfSignature.sign(plain, key, Certificates.NOW), PdfSignature.sign(plain, key, Certificates.NOW));
    }

    private static CMSSignedData cms(byte[] pdf) throws Exception {
        try (var file = Loader.loadPDF(pdf)) {
            return new CMSSignedData(new ByteArrayInputStream(file.getLastSignatureDictionary().getContents(pdf)));
        }
    }

    private static byte[] content(byte[] pdf) throws IOException {
        try (var file = Loader.loadPDF(pdf)) {
            return file.getLastSignatureDictionary().getSignedContent(pdf);
        }
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static boolean there(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
    }

    private static String run(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

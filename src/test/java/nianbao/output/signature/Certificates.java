package nianbao.output.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates of an invented agency, signed by itself, in PKCS#12 files. */
public final class Certificates {

    public static final String PASSWORD = "qinghe-2025";
    /** When all of them are valid. */
    public static final Instant NOW = Instant.parse("2026-01-20T02:00:00Z");

    private static final Map<String, SigningKey> KEYS = new ConcurrentHashMap<>();

    private Certificates() {
    }

    /** @param algorithm RSA, EC (P-256) or SM2 */
    public static KeyPair keys(String algorithm) throws GeneralSecurityException {
        if (algorithm.equals("RSA")) {
            // The platform's own finds primes ten times as fast.
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        }
        var generator = KeyPairGenerator.getInstance("EC", SigningKey.PROVIDER);
        generator.initialize(new ECGenParameterSpec(algorithm.equals("SM2") ? "sm2p256v1" : "secp256r1"));
        return generator.generateKeyPair();
    }

    /** A certificate for signatures, valid for 400 days around {@link #NOW}. */
    public static Path file(Path folder, String algorithm) throws Exception {
        var keys = keys(algorithm);
        return store(folder.resolve(algorithm + ".p12"), keys,
                certificate(keys, algorithm, NOW.minus(Duration.ofDays(200)), NOW.plus(Duration.ofDays(200)),
                        KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    }

    public static Certificate certificate(KeyPair keys, String algorithm, Instant from, Instant to, int usage)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var name = new X500Name("CN=清河县卫生健康局,O=清河县卫生健康局,C=CN");
        var builder = new JcaX509v3CertificateBuilder(name, BigInteger.valueOf(2026), Date.from(from), Date.from(to), name, keys.getPublic());
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        var signer = new JcaContentSignerBuilder(switch (algorithm) {
            case "RSA" -> "SHA256withRSA";
            case "SM2" -> "SM3withSM2";
            default -> "SHA256withECDSA";
        }).setProvider(SigningKey.PROVIDER).build(keys.getPrivate());
        return new JcaX509CertificateConverter().setProvider(SigningKey.PROVIDER).getCertificate(builder.build(signer));
    }

    public static Path store(Path file, KeyPair keys, Certificate certificate) throws GeneralSecurityException, IOException {
        // The platform's: what keytool makes, and less work than Bouncy Castle's.
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        if (keys == null) {
            store.setCertificateEntry("agency", certificate);
        } else {
            store.setKeyEntry("agency", keys.getPrivate(), PASSWORD.toCharArray(), new Certificate[]{certificate});
        }
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    /** The same each time. */
    public static SigningKey key(String algorithm) {
        return KEYS.computeIfAbsent(algorithm, a -> {
            try {
                return SigningKey.read(file(Files.createTempDirectory("key"), a), PASSWORD.toCharArray(), NOW);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}

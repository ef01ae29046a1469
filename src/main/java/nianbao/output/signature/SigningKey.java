package nianbao.output.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import nianbao.report.ChineseDate;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * What an agency signs with: a private key and its certificate, with those that vouch for it, from a PKCS#12 file.
 *
 * @param chain     the key's own certificate first
 * @param algorithm as Bouncy Castle names it
 * @param digest    the same, of its digest
 */
public record SigningKey(PrivateKey key, List<X509Certificate> chain, String algorithm, String digest) {

    /** A file or a certificate that nothing can be signed with; its message is for clerks, {@link #english} for operators. */
    public static final class Unusable extends RuntimeException {

        private final String english;

        Unusable(String chinese, String english) {
            super(chinese);
            this.english = english;
        }

        public String english() {
            return english;
        }
    }

    /** Not registered with the platform: nothing else comes to use it unasked. */
    static final Provider PROVIDER = new BouncyCastleProvider();
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    /**
     * Reads the file, and tries whether key and certificate belong together.
     *
     * @throws Unusable when nothing can be signed with it at that time
     */
    public static SigningKey read(Path file, char[] password, Instant now) {
        if (!Files.isRegularFile(file)) {
            throw new Unusable("签名证书文件 " + file + " 不存在", "there is no certificate file " + file);
        }
        var store = open(file, password);
        try {
            for (var alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    var chain = Arrays.stream(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList();
                    var key = of((PrivateKey) store.getKey(alias, password), chain);
                    key.valid(now);
                    key.tried();
                    return key;
                }
            }
        } catch (GeneralSecurityException e) {
            throw new Unusable("签名证书文件 " + file + " 里的私钥读不出来：" + e.getMessage(), "the private key in " + file + " cannot be read: " + e.getMessage());
        }
        throw new Unusable("签名证书文件 " + file + " 里没有私钥，请用带私钥的 PKCS#12（.p12、.pfx）文件", file + " holds no private key");
    }

    private static KeyStore open(Path file, char[] password) {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12", PROVIDER);
            store.load(in, password);
            return store;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // Damaged and locked look alike: the check at its end is made with the password.
            throw new Unusable("签名证书文件 " + file + " 打不开：密码不对，或者不是 PKCS#12（.p12、.pfx）文件",
                    "the certificate file " + file + " cannot be opened: wrong password, or no PKCS#12");
        }
    }

    private static SigningKey of(PrivateKey key, List<X509Certificate> chain) {
        var owner = chain.getFirst();
        var usage = owner.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
            throw new Unusable("签名证书" + name(owner) + "不能用来签名，请换用签名证书（有的 U 盾、软证书里另有加密证书）",
                    "the certificate " + owner.getSubjectX500Principal() + " is not for signatures");
        }
        return switch (owner.getPublicKey().getAlgorithm()) {
            case "RSA" -> new SigningKey(key, chain, "SHA256withRSA", "SHA-256");
            case "EC" -> isSm2(owner) ? new SigningKey(key, chain, "SM3withSM2", "SM3") : new SigningKey(key, chain, "SHA256withECDSA", "SHA-256");
            default -> throw new Unusable("签名证书" + name(owner) + "的算法是 " + owner.getPublicKey().getAlgorithm() + "，只能用 RSA、SM2 或者 EC",
                    "certificates with " + owner.getPublicKey().getAlgorithm() + " keys are not supported: RSA, SM2 or EC");
        };
    }

    private static boolean isSm2(X509Certificate certificate) {
        return GMObjectIdentifiers.sm2p256v1.equals(SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded()).getAlgorithm().getParameters());
    }

    /** @throws Unusable when the certificate is not valid at that time */
    public void valid(Instant time) {
        var owner = owner();
        if (Date.from(time).after(owner.getNotAfter())) {
            throw new Unusable("签名证书" + name(owner) + "已于" + ChineseDate.of(date(owner.getNotAfter())) + "到期，请换用有效的证书",
                    "the certificate " + owner.getSubjectX500Principal() + " expired on " + date(owner.getNotAfter()));
        }
        if (Date.from(time).before(owner.getNotBefore())) {
            throw new Unusable("签名证书" + name(owner) + "到" + ChineseDate.of(date(owner.getNotBefore())) + "才生效",
                    "the certificate " + owner.getSubjectX500Principal() + " is not valid before " + date(owner.getNotBefore()));
        }
    }

    private void tried() throws GeneralSecurityException {
        var data = new byte[]{1};
        var signer = Signature.getInstance(algorithm, PROVIDER);
        signer.initSign(key);
        signer.update(data);
        var signed = signer.sign();
        signer.initVerify(owner().getPublicKey());
        signer.update(data);
        if (!signer.verify(signed)) {
            throw new Unusable("签名证书" + name(owner()) + "与私钥不是一对",
                    "the certificate " + owner().getSubjectX500Principal() + " does not belong to the private key");
        }
    }

    public X509Certificate owner() {
        return chain.getFirst();
    }

    private static String name(X509Certificate certificate) {
        return "“" + certificate.getSubjectX500Principal().getName() + "”";
    }

    private static LocalDate date(Date date) {
        return date.toInstant().atZone(CHINA).toLocalDate();
    }
}

package nianbao.output.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The signature itself, detached from what it signs: ETSI EN 319 122-1, which names its certificate and no time. */
final class Cades {

    /** Bytes given as a stream. */
    private record Streamed(InputStream in) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            in.transferTo(out);
        }

        @Override
        public Object getContent() {
            return in;
        }
    }

    private Cades() {
    }

    static byte[] sign(InputStream content, SigningKey key) throws IOException {
        try {
            var attributes = new DefaultSignedAttributeTableGenerator(new AttributeTable(new DERSet(certificate(key))));
            var generator = new CMSSignedDataGenerator();
            var digests = new JcaDigestCalculatorProviderBuilder().setProvider(SigningKey.PROVIDER).build();
            var signer = new JcaContentSignerBuilder(key.algorithm()).setProvider(SigningKey.PROVIDER).build(key.key());
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests)
                    .setSignedAttributeGenerator(parameters -> attributes.getAttributes(parameters).remove(CMSAttributes.signingTime))
                    .build(signer, key.owner()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new Streamed(content), false).getEncoded("DER");
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IOException(e);
        }
    }

    /** Which certificate the signature is to be checked with, so that no other can be put in its place. */
    private static Attribute certificate(SigningKey key) throws GeneralSecurityException, IOException {
        var owner = new JcaX509CertificateHolder(key.owner());
        var hash = MessageDigest.getInstance(key.digest(), SigningKey.PROVIDER).digest(owner.getEncoded());
        var id = new ESSCertIDv2(new DefaultDigestAlgorithmIdentifierFinder().find(key.digest()), hash,
                new IssuerSerial(new GeneralNames(new GeneralName(owner.getIssuer())), owner.getSerialNumber()));
        return new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(id)));
    }
}

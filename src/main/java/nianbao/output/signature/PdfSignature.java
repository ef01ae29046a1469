package nianbao.output.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Signs a PDF: appends the signature and leaves every byte that was there as it was. It has no picture on a page, so the file
 * stays what it was, PDF/A-2a and PDF/UA-1.
 */
public final class PdfSignature {

    /** What readers show beside the signer's name. */
    static final String REASON = "签发公布";
    private static final String FIELD = "电子签名";
    private static final COSName PADES = COSName.getPDFName("ETSI.CAdES.detached");
    /** Left free for the signature: a chain of three certificates with keys of 4,096 bits takes half of it. */
    private static final int ROOM = 16 << 10;
    /** Outside of the page and without size: nothing to show, nothing to read out (ISO 19005-2, 6.3.3; ISO 14289-1, 7.18.1). */
    private static final PDRectangle NOWHERE = new PDRectangle(-1, -1, 0, 0);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private PdfSignature() {
    }

    /**
     * Signs.
     *
     * @param at said in the file as the time of signing
     * @throws SigningKey.Unusable when the certificate is not valid then
     */
    public static byte[] sign(byte[] pdf, SigningKey key, Instant at) throws IOException {
        key.valid(at);
        var out = new ByteArrayOutputStream(pdf.length + 4 * ROOM);
        try (var file = Loader.loadPDF(pdf); var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(ROOM);
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PADES);
            signature.setReason(REASON);
            signature.setSignDate(GregorianCalendar.from(at.atZone(CHINA)));
            file.addSignature(signature, content -> Cades.sign(content, key), options);
            hide(file);
            // In what is appended, so that signing twice gives twice the same.
            file.setDocumentId(at.getEpochSecond());
            file.saveIncremental(out);
        }
        return out.toByteArray();
    }

    /** As the file's form stands: PDFBox would mend it with fonts that are not embedded. */
    private static void hide(PDDocument file) {
        var field = (PDSignatureField) file.getDocumentCatalog().getAcroForm(null).getFields().getFirst();
        field.setAlternateFieldName(FIELD);
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(NOWHERE);
        var page = file.getPage(0).getCOSObject();
        page.setName(COSName.getPDFName("Tabs"), "S");
        page.setNeedToBeUpdated(true);
    }
}

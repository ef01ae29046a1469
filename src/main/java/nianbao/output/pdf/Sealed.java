package nianbao.output.pdf;

import java.io.InputStream;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;

/** Fetches nothing, whatever a text may look like. */
final class Sealed extends ITextUserAgent {

    Sealed(ITextOutputDevice device) {
        super(device, Glyphs.PER_PIXEL);
    }

    @Override
    protected InputStream resolveAndOpenStream(String uri) {
        return InputStream.nullInputStream();
    }

    @Override
    public String resolveURI(String uri) {
        return uri;
    }
}

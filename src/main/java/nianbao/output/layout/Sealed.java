package nianbao.output.layout;

import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.ReplacedElementFactory;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;
import org.xhtmlrenderer.simple.extend.FormSubmissionListener;

/** Fetches nothing and draws no pictures, whatever a text may look like. */
final class Sealed implements UserAgentCallback, ReplacedElementFactory {

    @Override
    public CSSResource getCSSResource(String uri) {
        return null;
    }

    @Override
    public ImageResource getImageResource(String uri) {
        return null;
    }

    @Override
    public XMLResource getXMLResource(String uri) {
        return null;
    }

    @Override
    public byte[] getBinaryResource(String uri) {
        return new byte[0];
    }

    @Override
    public boolean isVisited(String uri) {
        return false;
    }

    @Override
    public void setBaseURL(String url) {
        // Nothing is fetched, so nothing is relative to anything.
    }

    @Override
    public String getBaseURL() {
        return "";
    }

    @Override
    public String resolveURI(String uri) {
        return uri;
    }

    @Override
    public ReplacedElement createReplacedElement(LayoutContext context, BlockBox box, UserAgentCallback agent,
            int width, int height) {
        return null;
    }

    @Override
    public void reset() {
        // Nothing is kept.
    }

    @Override
    public void remove(Element element) {
        // Nothing is kept.
    }

    @Override
    public void setFormSubmissionListener(FormSubmissionListener listener) {
        // Paper has no forms.
    }
}

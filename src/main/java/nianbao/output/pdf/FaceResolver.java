package nianbao.output.pdf;

import java.util.HashMap;
import java.util.Map;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/** Finds the bundled fonts only; Flying Saucer's own would look for fonts in the system. */
final class FaceResolver extends ITextFontResolver {

    @Override
    protected Map<String, FontFamily> loadFonts() {
        return new HashMap<>();
    }

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        var families = wanted.families();
        var face = families == null || families.length == 0 ? Faces.SONG : Faces.named(families[0].replace("\"", ""));
        return new ITextFSFont(face.description(), wanted.size());
    }
}

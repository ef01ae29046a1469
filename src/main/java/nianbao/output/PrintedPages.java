package nianbao.output;

import nianbao.document.Document;
import nianbao.output.layout.Printable;
import nianbao.output.layout.Typesetter;
import nianbao.output.page.Pages;

/** A report set in pages, for the files that have pages. */
final class PrintedPages {

    private PrintedPages() {
    }

    /** @throws Unprintable when a character is in no font, or there is far too much */
    static Pages of(Document document) {
        TooLong.check(document);
        var missing = Printable.missing(document);
        if (!missing.isEmpty()) {
            throw new MissingGlyphs(missing);
        }
        return Typesetter.set(document);
    }
}

package nianbao.output.layout;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.util.ArrayList;
import java.util.List;
import nianbao.output.font.Faces;
import nianbao.output.font.Style;
import nianbao.output.page.Pages;
import nianbao.output.page.Pages.PageMark;
import nianbao.output.page.Pages.SetPage;
import nianbao.output.page.Pages.Shape;

/** 草稿 across each page behind the text: as outlines, so that neither copying nor searching finds it among the text. */
final class Watermark {

    private static final String WORD = "草稿";
    private static final float SIZE = 190;
    private static final int GREY = 0xececec;

    private Watermark() {
    }

    static Pages on(Pages pages) {
        var shape = new Shape(null, path(pages.width(), pages.height()), GREY);
        var sheets = pages.sheets().stream().map(sheet -> {
            var marks = new ArrayList<PageMark>(List.of(shape));
            marks.addAll(sheet.marks());
            return new SetPage(marks);
        }).toList();
        return new Pages(pages.width(), pages.height(), sheets, pages.content(), pages.bookmarks());
    }

    /** Upwards to the right, in the middle of the page. */
    private static GeneralPath path(float width, float height) {
        var path = new GeneralPath();
        for (int i = 0; i < WORD.length(); i++) {
            var place = AffineTransform.getTranslateInstance(width / 2, height / 2);
            place.rotate(Math.toRadians(-50));
            place.translate(SIZE * (i - WORD.length() / 2f), SIZE * 0.38);
            place.scale(SIZE, -SIZE);
            path.append(Faces.pick(Style.HEI, WORD.charAt(i)).outline(WORD.charAt(i)).getPathIterator(place), false);
        }
        return path;
    }
}

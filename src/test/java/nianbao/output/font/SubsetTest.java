package nianbao.output.font;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class SubsetTest {

    @Test
    void anothersReaderFindsTheSameShapesAndWidths() throws IOException {
        for (var style : Style.values()) {
            var face = Faces.pick(style, '年');
            var characters = new TreeSet<>("2024年政府信息公开，（一）、“”——……AgÄ".codePoints().boxed().filter(face::has).toList());
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(face.subset(characters).bytes()))) {
                var cmap = font.getUnicodeCmapLookup();
                for (int c : characters) {
                    int glyph = cmap.getGlyphId(c);
                    assertTrue(glyph > 0, Character.toString(c));
                    assertEquals(face.advance(c), Math.round(font.getAdvanceWidth(glyph) * 1000f / font.getUnitsPerEm()));
                    var data = font.getGlyph().getGlyph(glyph);
                    var path = data == null ? new GeneralPath() : data.getPath();
                    assertEquals(path.getBounds2D().getWidth() / font.getUnitsPerEm(), face.outline(c).getBounds2D().getWidth(), 0.002);
                    assertEquals(path.getBounds2D().getMaxY() / font.getUnitsPerEm(), face.outline(c).getBounds2D().getMaxY(), 0.002);
                }
            }
        }
    }

    @Test
    void theSameCharactersGiveTheSameBytes() {
        var face = Faces.pick(Style.FANG, '年');
        var characters = new TreeSet<>(List.of((int) '年', (int) '报'));
        assertArrayEquals(face.subset(characters).bytes(), face.subset(characters).bytes());
    }

    @Test
    void cubicOutlinesKeepTheirShapeAsQuadraticOnes() {
        var round = new GeneralPath();
        round.moveTo(500, 0);
        round.curveTo(776, 0, 1000, 224, 1000, 500);
        round.curveTo(1000, 776, 776, 1000, 500, 1000);
        round.curveTo(224, 1000, 0, 776, 0, 500);
        round.curveTo(0, 224, 224, 0, 500, 0);
        round.closePath();
        var glyf = ByteBuffer.wrap(SimpleGlyph.glyf(round));
        var read = SimpleGlyph.path(glyf, glyf.getShort(0));
        var difference = new Area(round);
        difference.exclusiveOr(new Area(read));
        for (int x = 0; x < 1000; x += 20) {
            for (int y = 0; y < 1000; y += 20) {
                boolean edge = Math.abs(Math.hypot(x - 500, y - 500) - 500) < 3;
                assertTrue(edge || !difference.contains(x, y), x + " " + y);
            }
        }
    }
}

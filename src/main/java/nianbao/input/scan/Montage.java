package nianbao.input.scan;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Pieces of a page one below the other, so that one run of the program reads them all and each word is known by its height. */
final class Montage {

    static final int MARGIN = 30;

    private final ScanPicture picture;
    private final double scale;
    private final List<int[]> pieces = new ArrayList<>();
    private final List<Integer> tops = new ArrayList<>();
    private int width;
    private int bottom = MARGIN;

    Montage(ScanPicture picture, double scale) {
        this.picture = picture;
        this.scale = scale;
    }

    /** @param piece left, top, right, bottom in the picture */
    void add(int[] piece) {
        pieces.add(piece);
        tops.add(bottom);
        bottom += (int) Math.ceil((piece[3] - piece[1]) * scale) + MARGIN;
        width = Math.max(width, (int) Math.ceil((piece[2] - piece[0]) * scale) + 2 * MARGIN);
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The words of each piece, in the order the pieces were added; places are those within the montage. */
    List<List<Tesseract.ScannedWord>> read(Tesseract.Letters letters) throws IOException, InterruptedException {
        var words = new ArrayList<List<Tesseract.ScannedWord>>();
        pieces.forEach(piece -> words.add(new ArrayList<>()));
        for (var word : Tesseract.read(png(), letters)) {
            int middle = word.line().top() + word.line().height() / 2, piece = 0;
            while (piece + 1 < tops.size() && middle >= tops.get(piece + 1) - MARGIN / 2) {
                piece++;
            }
            words.get(piece).add(word);
        }
        return words;
    }

    byte[] png() throws IOException {
        var image = new BufferedImage(Math.max(width, 200), bottom, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var page = picture.image();
        for (int i = 0; i < pieces.size(); i++) {
            int[] piece = pieces.get(i);
            int w = (int) Math.ceil((piece[2] - piece[0]) * scale), h = (int) Math.ceil((piece[3] - piece[1]) * scale);
            graphics.drawImage(page.getSubimage(piece[0], piece[1], piece[2] - piece[0], piece[3] - piece[1]), MARGIN, tops.get(i), w, h, null);
        }
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}

package nianbao.input.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import nianbao.input.source.Deadline;
import nianbao.report.Unreadable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF as pictures. Its own pictures are looked at before anything unpacks them. */
final class ScannedPdf {

    private static final long MOST_DOTS = 60_000_000;
    private static final long MOST_MEMORY = 128L * 1024 * 1024;
    private static final int DEEPEST = 5;
    private static final int MOST_PICTURES = 500;
    private static final Set<COSName> OF_PICTURES = Set.of(COSName.DCT_DECODE, COSName.CCITTFAX_DECODE);

    @FunctionalInterface
    interface Page {
        void seen(BufferedImage image) throws IOException, InterruptedException, Unreadable;
    }

    private int pictures;

    private ScannedPdf() {
    }

    /** @param wanted whether a page, counted from 0, is to be looked at */
    static void pages(byte[] bytes, IntPredicate wanted, Page page) throws IOException, InterruptedException, Unreadable {
        try (var document = Loader.loadPDF(new RandomAccessReadBuffer(bytes), "", null, null,
                MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            int count = document.getNumberOfPages();
            long scans = IntStream.range(0, count).filter(wanted).count();
            if (scans > ScanReader.MOST_PAGES) {
                throw new Unreadable("PDF 里没有文字（是扫描件），有 " + scans + " 页，超过 " + ScanReader.MOST_PAGES + " 页，不像年度报告");
            }
            var look = new ScannedPdf();
            var renderer = new PDFRenderer(document);
            for (int i = 0; i < count; i++) {
                Deadline.check();
                if (!wanted.test(i)) {
                    continue;
                }
                var resources = document.getPage(i).getResources();
                look.check(resources, 0);
                var box = document.getPage(i).getCropBox();
                float shorter = Math.min(box.getWidth(), box.getHeight());
                if (shorter < 1 || Math.max(box.getWidth(), box.getHeight()) > shorter * 4) {
                    continue;
                }
                page.seen(renderer.renderImage(i, ScanReader.WIDTH / shorter, ImageType.RGB));
            }
        } catch (RuntimeException e) {
            if (e instanceof Deadline.Passed) {
                throw e;
            }
            // PDFBox meets damage with exceptions of every kind.
            throw new IOException(e);
        }
    }

    private void check(PDResources resources, int depth) throws IOException, Unreadable {
        if (resources == null || depth > DEEPEST) {
            return;
        }
        for (var name : resources.getXObjectNames()) {
            if (++pictures > MOST_PICTURES) {
                throw tooLarge();
            }
            var object = resources.getXObject(name);
            if (object instanceof PDFormXObject form) {
                check(form.getResources(), depth + 1);
            } else if (object instanceof PDImageXObject image) {
                check(image.getCOSObject(), (long) image.getWidth() * image.getHeight());
            }
        }
    }

    private static void check(COSStream picture, long dots) throws IOException, Unreadable {
        if (dots > MOST_DOTS) {
            throw tooLarge();
        }
        var filters = picture.getFilters();
        var filter = filters instanceof COSArray several && several.size() == 1 ? several.getObject(0) : filters;
        try (var raw = picture.createRawInputStream()) {
            if (COSName.DCT_DECODE.equals(filter)) {
                dots(raw.readAllBytes());
            } else if (COSName.FLATE_DECODE.equals(filter)) {
                var unpacked = new InflaterInputStream(raw);
                long left = dots * 4 + (1 << 20);
                var buffer = new byte[1 << 16];
                for (int read = unpacked.read(buffer); read > 0; read = unpacked.read(buffer)) {
                    Deadline.check();
                    left -= read;
                    if (left < 0) {
                        throw tooLarge();
                    }
                }
            } else if (filter != null && !OF_PICTURES.contains(filter)) {
                throw new Unreadable("PDF 里没有文字（是扫描件），图片的压缩方式读不了，请把各页另存为 png 或 jpg 再导入");
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            // Damaged: it shows as far as it goes.
        }
    }

    private static void dots(byte[] jpeg) throws IOException, Unreadable {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            var readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                var reader = readers.next();
                try {
                    reader.setInput(in);
                    if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_DOTS) {
                        throw tooLarge();
                    }
                } finally {
                    reader.dispose();
                }
            }
        }
    }

    private static Unreadable tooLarge() {
        return new Unreadable("PDF 里没有文字（是扫描件），图片过大，无法识别，请用每英寸 200 到 300 点重新扫描");
    }
}

package nianbao.input.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import nianbao.input.pdf.PdfReader;
import nianbao.input.pdf.PdfReader.ReadPage;
import nianbao.input.pdf.PdfReader.ReadPdf;
import nianbao.input.pdf.ShownPages;
import nianbao.input.source.Deadline;
import nianbao.input.source.Source;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.Unreadable;

/** Scans: pictures of pages, and PDF files whose pages are pictures, where the program that reads them is installed. */
public final class ScanReader {

    static final int MOST_PAGES = 20;
    /** Of a page at 200 dots an inch. */
    static final int WIDTH = 1654;
    private static final int WIDEST = 2_500;
    private static final int NARROWEST = 1_000;
    private static final long MOST_DOTS = 60_000_000;
    /** Chinese characters that are surely read on any page of a report that lies as it should. */
    private static final int FEWEST_CERTAIN = 30;
    private static final int QUARTER = 90;
    private static final String INSTALL = "要在服务器上装好文字识别程序才能读：apt install tesseract-ocr tesseract-ocr-chi-sim";

    private final ShownPages shown = new ShownPages();
    private final List<Note> turned = new ArrayList<>();
    private int pages;

    private ScanReader() {
    }

    /** A PDF: its text, and where it has none its pages as pictures; pages that are pictures among others too. */
    public static Source pdf(byte[] bytes) throws Unreadable {
        var pdf = PdfReader.read(bytes);
        if (pdf.pages().isEmpty()) {
            var source = new ScanReader().read(scan -> ScannedPdf.pages(bytes, number -> true, scan::page), "PDF 里没有文字（是扫描件）");
            return new Source(source.blocks(), source.notes(), List.of(pdf.title()), true);
        }
        return pdf.pages().stream().anyMatch(ReadPage::isScan) ? mixed(bytes, pdf) : PdfReader.source(pdf);
    }

    /** Pages of text and scanned ones; what of the latter cannot be read is said. */
    private static Source mixed(byte[] bytes, ReadPdf pdf) throws Unreadable {
        var pages = pdf.pages();
        var numbers = IntStream.range(0, pages.size()).filter(number -> pages.get(number).isScan()).boxed().toList();
        var which = "第 " + numbers.stream().map(number -> Integer.toString(number + 1)).collect(Collectors.joining("、")) + " 页是扫描的图片，";
        var whole = new ArrayList<>(pages);
        var notes = new ArrayList<Note>();
        boolean scanned = false;
        try {
            var left = numbers.iterator();
            var scan = new ScanReader();
            ScannedPdf.pages(bytes, numbers::contains, image -> {
                var page = scan.upright(image);
                whole.set(left.next(), new ReadPage(page.glyphs(), page.rules(), page.height(), true));
            });
            scanned = whole.stream().anyMatch(page -> page.isScan() && page.glyphs().size() >= FEWEST_CERTAIN);
            notes.add(Note.of("text.scanned", which + "文字和数字由程序识别，可能认错；请对照原件逐段核对", Place.NOWHERE));
            notes.addAll(scan.turned);
        } catch (Tesseract.TesseractAbsent e) {
            notes.add(Note.of("text.unplaced", "没有读出的页：" + which + INSTALL, Place.NOWHERE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Deadline.Passed();
        } catch (IOException | Unreadable e) {
            notes.add(Note.of("text.unplaced", "没有读出的页：" + which + "文字识别没有完成，请对照原件补上", Place.NOWHERE));
        }
        var source = PdfReader.source(new ReadPdf(whole, pdf.structure(), pdf.title()));
        notes.addAll(source.notes());
        return new Source(source.blocks(), notes, source.titles(), scanned);
    }

    /** PNG, JPEG, or TIFF of one page or several. */
    public static Source picture(byte[] bytes) throws Unreadable {
        return new ScanReader().read(scan -> scan.pictures(bytes), "是图片");
    }

    @FunctionalInterface
    private interface ScanWork {
        void on(ScanReader scan) throws IOException, InterruptedException, Unreadable;
    }

    private Source read(ScanWork work, String what) throws Unreadable {
        try {
            work.on(this);
        } catch (Tesseract.TesseractAbsent e) {
            throw new Unreadable(what + "，" + INSTALL + "；也可以改用 Word 文件、有文字的 PDF 或网页");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Deadline.Passed();
        } catch (IOException e) {
            throw new Unreadable(what + "，文字识别没有完成，请改用 Word 文件、有文字的 PDF 或网页");
        }
        if (shown.isEmpty()) {
            throw new Unreadable(what + "，没有认出文字，请改用 Word 文件、有文字的 PDF 或网页");
        }
        var source = shown.source();
        var note = new Note("text.scanned", "文件是扫描件，文字和数字由程序识别，可能认错；请对照原件逐段核对文字", List.of(), Place.NOWHERE);
        return new Source(source.blocks(), Stream.of(List.of(note), turned, source.notes()).flatMap(List::stream).toList(), source.titles(), true);
    }

    void page(BufferedImage image) throws IOException, InterruptedException, Unreadable {
        Deadline.check();
        if (++pages > MOST_PAGES) {
            throw new Unreadable("扫描件超过 " + MOST_PAGES + " 页，不像年度报告");
        }
        var page = upright(image);
        shown.add(page.glyphs(), page.rules(), page.height());
    }

    /** A page as it is to be read: laid on the glass sideways or upside down, it shows hardly a character. */
    private ScanPage upright(BufferedImage image) throws IOException, InterruptedException, Unreadable {
        var page = sized(image);
        var best = new ScanPage(page);
        int by = 0;
        for (int quarter : new int[]{1, 3, 2}) {
            if (best.certain() >= FEWEST_CERTAIN || !best.isMarked()) {
                break;
            }
            Deadline.check();
            var other = new ScanPage(turned(page, quarter));
            if (other.certain() > best.certain() * 2) {
                best = other;
                by = quarter;
            }
        }
        if (by > 0) {
            turned.add(Note.of("text.scanned", "有一页转了 " + by * QUARTER + " 度才读得出，请对照原件核对", Place.NOWHERE));
        }
        return best;
    }

    /** Turned clockwise by so many quarters. */
    static BufferedImage turned(BufferedImage image, int quarters) {
        boolean across = quarters % 2 == 1;
        var turned = new BufferedImage(across ? image.getHeight() : image.getWidth(), across ? image.getWidth() : image.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        var graphics = turned.createGraphics();
        graphics.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        graphics.rotate(Math.toRadians(quarters * (double) QUARTER));
        graphics.drawImage(image, -image.getWidth() / 2, -image.getHeight() / 2, null);
        graphics.dispose();
        return turned;
    }

    /** As wide as a page at 200 dots an inch is, when it is far from that. */
    private static BufferedImage sized(BufferedImage image) throws Unreadable {
        int width = image.getWidth(), shorter = Math.min(width, image.getHeight());
        if (shorter < NARROWEST) {
            throw new Unreadable("图片太小（" + width + "×" + image.getHeight() + "点），请用每英寸 200 点以上重新扫描");
        }
        if (shorter <= WIDEST) {
            return image;
        }
        double scale = (double) WIDTH * 1.2 / shorter;
        var sized = new BufferedImage((int) (width * scale), (int) (image.getHeight() * scale), BufferedImage.TYPE_INT_RGB);
        var graphics = sized.createGraphics();
        graphics.setRenderingHint(java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, sized.getWidth(), sized.getHeight(), java.awt.Color.WHITE, null);
        graphics.dispose();
        return sized;
    }

    private void pictures(byte[] bytes) throws IOException, InterruptedException, Unreadable {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Unreadable("图片损坏，无法打开");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                int count = Math.max(1, reader.getNumImages(true));
                for (int i = 0; i < Math.min(count, MOST_PAGES + 1); i++) {
                    if ((long) reader.getWidth(i) * reader.getHeight(i) > MOST_DOTS) {
                        throw new Unreadable("图片有 " + reader.getWidth(i) + "×" + reader.getHeight(i) + " 点，过大，请用每英寸 200 到 300 点扫描");
                    }
                    page(white(reader.read(i)));
                }
            } catch (RuntimeException e) {
                if (e instanceof Deadline.Passed) {
                    throw e;
                }
                // The decoders meet damage with exceptions of every kind.
                throw new Unreadable("图片损坏，无法打开");
            } finally {
                reader.dispose();
            }
        } catch (javax.imageio.IIOException e) {
            throw new Unreadable("图片损坏，无法打开");
        }
    }

    /** What is transparent is paper. */
    private static BufferedImage white(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var white = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = white.createGraphics();
        graphics.drawImage(image, 0, 0, java.awt.Color.WHITE, null);
        graphics.dispose();
        return white;
    }
}

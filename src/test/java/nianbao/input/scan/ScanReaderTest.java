package nianbao.input.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import nianbao.input.file.BadFiles;
import nianbao.input.file.ReportFileReader;
import nianbao.report.ReadReport;
import nianbao.report.Unreadable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report of ours printed, laid crookedly on the glass, with noise and a red stamp, read again. */
class ScanReaderTest {

    /** Printed once: what is done to them is done to copies. */
    private static List<BufferedImage> pages;
    private static final String ABSENT = "tesseract with chi_sim is not on this machine: scans are not tried";

    @BeforeAll
    static void print() throws Exception {
        pages = Scans.pages(BadFiles.report("pdf"));
    }

    @AfterEach
    void theProgramOfTheMachine() {
        Tesseract.at("tesseract");
    }

    @Test
    void aCrookedStampedScanIsReadAndEveryWrongFigureIsDoubted() throws Exception {
        assumeTrue(Tesseract.isThere(), ABSENT);
        var read = ReportFileReader.read(Scans.pdf(pages, 1, true));
        assertEquals("清河县卫生健康局", read.agency());
        assertEquals(2023, read.year());
        var expected = BadFiles.fields(2023);
        var cells = expected.keySet().stream().filter(code -> code.chars().filter(c -> c == '.').count() >= 2).toList();
        var wrong = cells.stream().filter(code -> !expected.get(code).equals(read.fields().get(code))).toList();
        assertTrue(wrong.size() * 20 <= cells.size(), wrong.size() + " of " + cells.size() + ": " + wrong);
        var doubted = doubted(read);
        assertTrue(cells.stream().filter(code -> !doubted.contains(code)).count() * 4 > cells.size(), "what sums confirm is certain: " + doubted.size());
        assertTrue(read.notes().stream().anyMatch(note -> note.code().equals("text.scanned")));
        assertTrue(doubted.containsAll(wrong), () -> wrong.stream().filter(code -> !doubted.contains(code)).toList().toString());
    }

    /** Pages laid on the glass sideways or upside down are set upright, and that is said. */
    @Test
    void turnedPagesAreSetUpright() throws Exception {
        assumeTrue(Tesseract.isThere(), ABSENT);
        var first = pages.getFirst();
        var read = ReportFileReader.read(Scans.png(ScanReader.turned(first, 1)));
        assertEquals("清河县卫生健康局 2023", read.agency() + " " + read.year(), () -> "notes: " + read.notes());
        assertTrue(read.notes().stream().anyMatch(note -> note.message().contains("转了 270 度")), () -> "notes: " + read.notes());
    }

    /** A page that was printed, signed and scanned, among pages of text: it is read, said to be read so, and doubted. */
    @Test
    void scannedPagesAmongPagesOfTextAreRead() throws Exception {
        assumeTrue(Tesseract.isThere(), ABSENT);
        var text = BadFiles.report("pdf");
        var read = ReportFileReader.read(Scans.replaced(text, 1));
        assertTrue(read.notes().stream().anyMatch(note -> note.code().equals("text.scanned") && note.message().contains("第 2 页")),
                () -> "notes: " + read.notes());
        assertEquals("清河县卫生健康局 2023", read.agency() + " " + read.year());
        var expected = BadFiles.fields(2023);
        var cells = expected.keySet().stream().filter(code -> code.chars().filter(c -> c == '.').count() >= 2).toList();
        var wrong = cells.stream().filter(code -> !expected.get(code).equals(read.fields().get(code))).toList();
        assertTrue(wrong.size() * 20 <= cells.size() && doubted(read).containsAll(wrong), () -> "wrong: " + wrong + ", notes: " + read.notes());
        Tesseract.at("/nowhere/tesseract");
        var without = ReportFileReader.read(Scans.replaced(text, 1));
        assertTrue(without.notes().stream().anyMatch(note -> note.code().equals("text.unplaced") && note.message().contains("第 2 页是扫描的图片")
                && note.message().contains("apt install")), () -> "notes: " + without.notes());
    }

    private static HashSet<String> doubted(ReadReport read) {
        var doubted = new HashSet<String>();
        read.notes().forEach(note -> doubted.addAll(note.fields()));
        return doubted;
    }

    @Test
    void withoutTheProgramTheRefusalSaysHowToGetIt() throws Exception {
        Tesseract.at("/nowhere/tesseract");
        for (var file : List.of(Scans.png(pages.getFirst()), Scans.pdf(pages.subList(0, 1), 0, false))) {
            var message = assertThrows(Unreadable.class, () -> ReportFileReader.read(file)).getMessage();
            assertTrue(message.contains("apt install tesseract-ocr tesseract-ocr-chi-sim"), message);
        }
    }

    @Test
    void aProgramThatDoesNotEndIsEnded(@TempDir Path folder) throws Exception {
        var number = folder.resolve("number");
        var program = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh\necho $$ > " + number + "\nsleep 1000\n");
        assertTrue(program.toFile().setExecutable(true));
        Tesseract.at(program.toString());
        assertThrows(IOException.class, () -> Tesseract.read(new byte[9], Tesseract.Letters.CHINESE, 3));
        long started = Long.parseLong(Files.readString(number).strip());
        assertFalse(ProcessHandle.of(started).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void picturesTooLargeTooSmallOrDamagedAreRefused() throws Exception {
        var page = Scans.png(pages.getFirst());
        assertTrue(refusal(Scans.png(new java.awt.image.BufferedImage(300, 300, 1))).contains("太小"));
        assertTrue(refusal(java.util.Arrays.copyOf(page, 60)).contains("损坏"));
        var huge = page.clone();
        // The width in the head of a PNG.
        huge[16] = 0;
        huge[17] = 1;
        assertTrue(refusal(huge).contains("过大"));
    }

    private static String refusal(byte[] file) {
        return assertThrows(Unreadable.class, () -> ReportFileReader.read(file)).getMessage();
    }

    @Test
    void aLabelMisreadIsTheOfficialOneWhenOnlyOneIsNear() {
        assertEquals("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ScanWords.label("(二)部分公开〈区分处理的，只计这-情形，不计其他情形)"));
        assertEquals("二、上年结转政府信息公开申请数量", ScanWords.label("-、上年结转政府信息公开申请数最"));
        assertEquals("一、总体情况", ScanWords.title("一人总体情况"));
        assertEquals("本机关", ScanWords.label("本机关"));
    }
}

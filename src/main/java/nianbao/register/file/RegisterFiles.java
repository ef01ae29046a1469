package nianbao.register.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nianbao.input.file.WorkLimit;
import nianbao.input.office.SheetRows;
import nianbao.input.source.Charsets;
import nianbao.register.sheet.Sheet;
import nianbao.report.Unreadable;

/** The sheets of a register's file, whose kind is seen from its content: xlsx, xls, et (as xls or xlsx), ods, csv, or pasted text. */
public final class RegisterFiles {

    /** What a box for files offers. */
    public static final String ENDINGS = ".xlsx,.xls,.et,.ods,.csv,.txt";
    /** The kinds of files, as people are told of them. */
    public static final String KINDS = "Excel（xlsx、xls）、WPS 表格（et）、LibreOffice（ods）或 csv";
    public static final int LARGEST = 20 * 1024 * 1024;
    /** A county's busiest office has some thousand requests a year. */
    public static final int MOST_LINES = 20_000;
    private static final int MOST_ELEMENTS = 2_000_000;
    private static final int MOST_SHEETS = 60;
    /** Characters; as many as Excel's cells hold. */
    private static final int LONGEST_CELL = 32_767;
    /** Characters of all cells: 20,000 requests of five hundred. */
    static final int MOST_TEXT = 10_000_000;
    /** Bytes from a file's beginning. */
    private static final int KIND_WITHIN = 200;

    private RegisterFiles() {
    }

    /** @throws Unreadable when there is no such file, or as {@link #sheets(byte[])} */
    public static List<Sheet> sheets(Path file) throws Unreadable {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Unreadable("没有这个文件：" + file);
            }
            if (Files.size(file) > LARGEST) {
                throw tooLarge();
            }
            return sheets(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Unreadable("文件无法打开：" + file);
        }
    }

    /** @throws Unreadable when the file is of no kind we read, locked, damaged or too large */
    public static List<Sheet> sheets(byte[] bytes) throws Unreadable {
        if (bytes.length == 0) {
            throw new Unreadable("文件是空的");
        }
        if (bytes.length > LARGEST) {
            throw tooLarge();
        }
        if (starts(bytes, '%', 'P')) {
            throw new Unreadable("是 PDF 文件，不是台账；请用 " + KINDS);
        }
        return WorkLimit.READING.within(() -> read(bytes));
    }

    private static List<Sheet> read(byte[] bytes) throws Unreadable {
        if (isOpen(bytes)) {
            return mended(OpenSheets.sheets(bytes, MOST_LINES, MOST_SHEETS));
        }
        if (starts(bytes, 'P', 'K')) {
            return mended(SheetRows.sheets(bytes, MOST_LINES, MOST_ELEMENTS, MOST_SHEETS).stream().map(WorkbookSheets::sheet).toList());
        }
        if (starts(bytes, 0xD0, 0xCF)) {
            return mended(OldWorkbook.sheets(bytes, MOST_LINES, MOST_SHEETS));
        }
        return bounded(List.of(SeparatedText.sheet(Charsets.text(bytes), MOST_LINES)));
    }

    private static List<Sheet> mended(List<Sheet> sheets) throws Unreadable {
        return bounded(sheets).stream().map(GarbledText::mend).toList();
    }

    /** What is counted, kept and shown of it grows with its text; one that repeats a cell says it briefly. */
    private static List<Sheet> bounded(List<Sheet> sheets) throws Unreadable {
        long all = 0;
        for (var sheet : sheets) {
            for (var line : sheet.lines()) {
                for (var cell : line.cells()) {
                    if (cell.length() > LONGEST_CELL) {
                        throw new Unreadable("第 " + line.number() + " 行有一格超过 " + LONGEST_CELL + " 字，不像台账");
                    }
                    all += cell.length();
                }
                if (all > MOST_TEXT) {
                    throw tooMuchText();
                }
            }
        }
        return sheets;
    }

    static Unreadable tooMuchText() {
        return new Unreadable("文字超过 " + MOST_TEXT / 10_000 + " 万字，不像台账");
    }

    private static Unreadable tooLarge() {
        return new Unreadable("文件超过 " + LARGEST / 1024 / 1024 + " MB，不像台账");
    }

    /** An OpenDocument file names its kind in its first part, which is not packed. */
    private static boolean isOpen(byte[] bytes) {
        return starts(bytes, 'P', 'K') && new String(bytes, 0, Math.min(KIND_WITHIN, bytes.length), StandardCharsets.ISO_8859_1)
                .contains("mimetypeapplication/vnd.oasis.opendocument");
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}

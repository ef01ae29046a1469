package nianbao.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files a report is read from, in the order they are named to people. A file is told by what it holds: the first
 * kind that knows it reads it, whatever its name ends in.
 */
public enum InputKind {
    DOCX("Word、WPS 文字", List.of("docx"), head -> head.isPackage() && !head.hasAny("xl/"), Office::read),
    DOC("旧版 Word、WPS 文字", List.of("doc", "wps"), head -> head.isOle() && head.has("WordDocument"), DocReader::read),
    PDF("PDF", List.of("pdf"), head -> head.holds("%PDF-", 1024), PdfReader::read),
    OFD("OFD", List.of("ofd"), head -> head.isZip() && head.has("OFD.xml"), OfdReader::read),
    HTML("网页", List.of("html", "htm"), head -> false, SourceFiles::text),
    MHTML("保存成一个文件的网页", List.of("mhtml", "mht"), FileHead::isMime, MhtmlReader::read),
    TXT("文本", List.of("txt", "md"), head -> false, SourceFiles::text),
    XLSX("Excel、WPS 表格", List.of("xlsx"), head -> head.isPackage() && head.hasAny("xl/"), Office::read),
    XLS("旧版 Excel、WPS 表格", List.of("xls", "et"), head -> head.isOle() && (head.has("Workbook") || head.has("Book")), XlsReader::read),
    RTF("RTF", List.of("rtf"), head -> head.starts("{\\rtf"), RtfReader::read),
    ODT("OpenDocument 文本", List.of("odt"), head -> head.isZip() && head.has("content.xml") && head.holds("opendocument.text", 200), OdtReader::read),
    JSON("本系统的 JSON", List.of("json"), FileHead::isJson, bytes -> new Source(List.of()));

    @FunctionalInterface
    private interface Reader {
        Source read(byte[] bytes) throws Unreadable;
    }

    private final String label;
    private final List<String> endings;
    private final Predicate<FileHead> seen;
    private final Reader reader;

    InputKind(String label, List<String> endings, Predicate<FileHead> seen, Reader reader) {
        this.label = label;
        this.endings = endings;
        this.seen = seen;
        this.reader = reader;
    }

    /** @throws Unreadable when the file is of another kind: it says which, and what to do */
    static InputKind of(byte[] bytes) throws Unreadable {
        var head = new FileHead(bytes);
        for (var kind : values()) {
            if (kind.seen.test(head)) {
                return kind;
            }
        }
        var foreign = ForeignKind.of(head);
        if (foreign.isPresent()) {
            throw foreign.get().refusal();
        }
        return TXT;
    }

    /** What the file holds, before anyone knows what it means. A report in JSON has none. */
    Source source(byte[] bytes) throws Unreadable {
        return reader.read(bytes);
    }

    /** Whether a file's name ends as one of these kinds does. */
    public static boolean isNamed(String fileName) {
        return all().anyMatch(fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)::equals);
    }

    /** All endings for a sentence: docx、doc、…. */
    public static String names() {
        return all().collect(Collectors.joining("、"));
    }

    /** All kinds with their endings, as a clerk reads them: Word（docx）、…. */
    public static String help() {
        return Arrays.stream(values()).map(kind -> kind.label + "（" + String.join("、", kind.endings) + "）").collect(Collectors.joining("，"));
    }

    /** What a browser's box for files offers, {@code accept} of HTML: ".docx,.doc,…". */
    public static String accept() {
        return all().map(ending -> "." + ending).collect(Collectors.joining(","));
    }

    private static Stream<String> all() {
        return Arrays.stream(values()).flatMap(kind -> kind.endings.stream());
    }
}

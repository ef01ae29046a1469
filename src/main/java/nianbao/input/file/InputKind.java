package nianbao.input.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.input.ofd.OfdReader;
import nianbao.input.office.DocReader;
import nianbao.input.office.OdsReader;
import nianbao.input.office.OdtReader;
import nianbao.input.office.Office;
import nianbao.input.office.RtfReader;
import nianbao.input.office.XlsReader;
import nianbao.input.scan.ScanReader;
import nianbao.input.source.Source;
import nianbao.report.Unreadable;

/**
 * The files a report is read from, in the order they are named to people: the mirror of OutputKind. A file is told by what
 * it holds: the first kind that knows it reads it, whatever its name ends in. A new reader is a line here and a class.
 */
public enum InputKind {
    DOCX("Word、WPS 文字", Unit.PARAGRAPH, List.of("docx"), head -> head.isPackage() && !head.hasAny("xl/"), Office::read),
    DOC("Word、WPS 文字", Unit.PARAGRAPH, List.of("doc", "wps"), head -> head.isOle() && head.has("WordDocument"), DocReader::read),
    RTF("Word、WPS 文字", Unit.PARAGRAPH, List.of("rtf"), head -> head.starts("{\\rtf"), RtfReader::read),
    PDF("PDF", Unit.LINE, List.of("pdf"), head -> head.holds("%PDF-", 1024), ScanReader::pdf),
    OFD("OFD", Unit.LINE, List.of("ofd"), head -> head.isZip() && head.has("OFD.xml"), OfdReader::read),
    HTML("网页", Unit.PARAGRAPH, List.of("html", "htm"), FileHead::isPage, FileKinds::text),
    MHTML("网页", Unit.PARAGRAPH, List.of("mhtml", "mht"), FileHead::isMime, MhtmlReader::read),
    /** Nothing tells it; it is what is left when no other kind knows the file. */
    TXT("文本", Unit.LINE, List.of("txt", "md", "csv"), head -> false, FileKinds::text),
    XLSX("Excel、WPS 表格", Unit.LINE, List.of("xlsx"), head -> head.isPackage() && head.hasAny("xl/"), Office::read),
    XLS("Excel、WPS 表格", Unit.LINE, List.of("xls", "et"), head -> head.isOle() && (head.has("Workbook") || head.has("Book")), XlsReader::read),
    ODT("OpenDocument", Unit.PARAGRAPH, List.of("odt"), FileHead::isOpenText, OdtReader::read),
    ODS("OpenDocument", Unit.LINE, List.of("ods"), FileHead::isOpenSheet, OdsReader::read),
    PICTURE("扫描件", Unit.LINE, List.of("png", "jpg", "jpeg", "tif", "tiff"), FileHead::isPicture, ScanReader::picture),
    /** A report already: it has no source. */
    JSON("本系统的 JSON", Unit.LINE, List.of("json"), FileHead::isJson, bytes -> new Source(List.of()));

    /** What a {@link Place#line()} counts in such a file. */
    private enum Unit { LINE, PARAGRAPH }

    @FunctionalInterface
    private interface SourceReader {
        Source read(byte[] bytes) throws Unreadable;
    }

    private final String label;
    private final Unit unit;
    private final List<String> endings;
    private final Predicate<FileHead> seen;
    private final SourceReader reader;

    InputKind(String label, Unit unit, List<String> endings, Predicate<FileHead> seen, SourceReader reader) {
        this.label = label;
        this.unit = unit;
        this.endings = endings;
        this.seen = seen;
        this.reader = reader;
    }

    /** @throws Unreadable when the file is of another kind: it says which, and what to do */
    public static InputKind of(byte[] bytes) throws Unreadable {
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

    /** What the file holds, before anyone knows what it means. */
    Source source(byte[] bytes) throws Unreadable {
        return reader.read(bytes);
    }

    /** The kind that a file's name promises; what it holds may be another. */
    public static Optional<InputKind> named(String fileName) {
        var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
    }

    /** Whether places in such a file are counted by paragraphs, not lines. */
    public boolean countsParagraphs() {
        return unit == Unit.PARAGRAPH;
    }

    public static List<String> endings() {
        return Arrays.stream(values()).flatMap(kind -> kind.endings.stream()).toList();
    }

    /** All kinds with their endings, as a clerk reads them: Word、WPS 文字（docx、doc、wps、rtf），…. */
    public static String help() {
        var byLabel = new LinkedHashMap<String, List<String>>();
        Stream.of(values()).forEach(kind -> byLabel.computeIfAbsent(kind.label, label -> new ArrayList<>()).addAll(kind.endings));
        return byLabel.entrySet().stream().map(kind -> kind.getKey() + "（" + String.join("、", kind.getValue()) + "）").collect(Collectors.joining("，"));
    }

    /** What a browser's box for files offers, {@code accept} of HTML: ".docx,.doc,…". */
    public static String accept() {
        return endings().stream().map(ending -> "." + ending).collect(Collectors.joining(","));
    }
}

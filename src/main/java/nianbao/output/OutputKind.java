package nianbao.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files a report is published and handed on as, in the order they are offered. One way for the web and scripts. */
public enum OutputKind {
    PDF("pdf", "application/pdf", "PDF，印发用", (manuscript, out) -> PdfWriter.write(manuscript.document(), out)),
    OFD("ofd", "application/ofd", "OFD，国家标准版式", (manuscript, out) -> OfdWriter.write(manuscript.document(), out)),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word，可编辑",
            (manuscript, out) -> DocxWriter.write(manuscript.document(), out)),
    HTML("html", "text/html;charset=UTF-8", "网页，可打印",
            (manuscript, out) -> out.write(utf8(HtmlWriter.page(manuscript.document())))),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel，核对表格用", XlsxWriter::write),
    TXT("txt", "text/plain;charset=UTF-8", "文本，可粘贴", (manuscript, out) -> out.write(utf8(TextWriter.write(manuscript.document())))),
    JSON("json", "application/json;charset=UTF-8", "JSON，系统交换用", (manuscript, out) -> out.write(utf8(JsonWriter.write(manuscript))));

    @FunctionalInterface
    private interface Writer {
        void write(Manuscript manuscript, OutputStream out) throws IOException;
    }

    private final String ending;
    private final String mediaType;
    private final String label;
    private final Writer writer;

    OutputKind(String ending, String mediaType, String label, Writer writer) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.label = label;
        this.writer = writer;
    }

    /** What the file's name ends in, without the stop; also its name on the command line. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What it is and what it is for, as a clerk reads it. */
    public String label() {
        return label;
    }

    public static Optional<OutputKind> of(String ending) {
        return Arrays.stream(values()).filter(kind -> kind.ending.equals(ending)).findFirst();
    }

    /** All endings: "pdf、docx、…". */
    public static String endings() {
        return Arrays.stream(values()).map(OutputKind::ending).collect(Collectors.joining("、"));
    }

    /**
     * Writes the file and leaves the stream open. The same report always gives the same bytes.
     *
     * @throws Unprintable when the file would have to embed a font and none has a character, or hold far too much; nothing is written then
     */
    public void write(Manuscript manuscript, OutputStream out) throws IOException {
        writer.write(manuscript, out);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}

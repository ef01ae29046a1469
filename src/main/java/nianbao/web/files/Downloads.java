package nianbao.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipOutputStream;
import nianbao.output.Comparison;
import nianbao.output.OutputKind;
import nianbao.output.Unprintable;
import nianbao.output.Zips;
import nianbao.store.edit.StoredReport;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;

/** A report's files on their way out, one by one or all in one. */
@ApplicationScoped
public class Downloads {

    private final ReportOutputs outputs;

    Downloads(ReportOutputs outputs) {
        this.outputs = outputs;
    }

    /** @throws Problem when there is no such kind, or the file cannot be made */
    public Response file(ReportOutputs.PrintedReport printed, String ending) {
        var kind = OutputKind.of(ending).orElseThrow(() -> Problem.notFound("没有这种文件", "请从预览下载。",
                Paths.report(printed.stored()) + "/preview", "去预览"));
        return download(printed, "." + ending, kind.mediaType(), bytes(printed, kind));
    }

    /** What a correction changes, or changed, as PDF. */
    public Response comparison(StoredReport stored) {
        var out = new ByteArrayOutputStream();
        try {
            outputs.comparison(stored).orElseThrow(() -> Problem.notFound("没有可以对照的版本", "报告更正过，或者正在更正，才有更正前后对照。",
                    Paths.report(stored), "回到这份报告")).write(out);
        } catch (Unprintable why) {
            throw Problem.of(422, "不能排印", UnprintableWords.of(why, stored.format()));
        } catch (Comparison.Unlike unlike) {
            throw Problem.of(422, "不能对照", unlike.getMessage() + "。");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Attachment.of(out.toByteArray(), OutputKind.PDF.mediaType(), "comparison-" + stored.year + ".pdf",
                Attachment.fileName(stored.agency.name + stored.year + "年政府信息公开工作年度报告更正前后对照表") + ".pdf");
    }

    /** Sent a file at a time. */
    public Response all(ReportOutputs.PrintedReport printed) {
        // What cannot be made must be said before the first byte is sent; what is made is kept until it is.
        for (var kind : OutputKind.values()) {
            bytes(printed, kind);
        }
        StreamingOutput files = out -> {
            var zip = new ZipOutputStream(out);
            for (var kind : OutputKind.values()) {
                Zips.add(zip, name(printed) + "." + kind.ending(), bytes(printed, kind));
            }
            zip.finish();
        };
        return download(printed, ".zip", "application/zip", files);
    }

    /** @throws Problem when a character is in no font */
    private byte[] bytes(ReportOutputs.PrintedReport printed, OutputKind kind) {
        try {
            return outputs.file(printed, kind);
        } catch (Unprintable why) {
            throw Problem.of(422, "不能排印", UnprintableWords.of(why, printed.stored().format()));
        }
    }

    private static Response download(ReportOutputs.PrintedReport printed, String ending, String type, Object content) {
        return Attachment.of(content, type, "report-" + printed.stored().year + ending, name(printed) + ending);
    }

    /** What is not published says so in its name too: a file is passed on without the page it came from. */
    private static String name(ReportOutputs.PrintedReport printed) {
        return Attachment.fileName(printed.document().name() + (printed.document().draft() ? "（草稿）" : ""));
    }
}

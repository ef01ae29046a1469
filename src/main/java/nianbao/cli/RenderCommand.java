package nianbao.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import nianbao.check.AllChecks;
import nianbao.check.rule.Dossier;
import nianbao.output.Comparison;
import nianbao.output.Manuscript;
import nianbao.output.OutputKind;
import nianbao.output.Unprintable;
import nianbao.report.ReadReport;
import nianbao.report.Unreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code render FILE --to KIND -o OUT}: a report written anew in another form, or with {@code --against} what changed since
 * another version of it. Exit 0; exit 2 and one line of reason when
 * the file is no report or cannot be written so, and then nothing is written. Doubts about the file go to standard error.
 */
@Command(name = "render", description = "把年度报告文件排成另一种文件", mixinStandardHelpOptions = true)
public final class RenderCommand implements Callable<Integer> {

    private static final String RESIDUE = "text.residue";

    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(OutputKind.values()).map(OutputKind::ending).iterator();
        }
    }

    @Parameters(paramLabel = "FILE", completionCandidates = InputEndings.class, description = "报告文件：${COMPLETION-CANDIDATES}")
    private Path file;

    @Option(names = "--to", paramLabel = "KIND", required = true, completionCandidates = Kinds.class,
            description = "文件类型：${COMPLETION-CANDIDATES}")
    private String kind;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT", required = true, description = "写到哪个文件")
    private Path out;

    @Option(names = "--against", paramLabel = "BEFORE", description = "较早的版本：只排出两个版本的不同之处，更正前后对照（--to pdf）")
    private Path before;

    @Override
    public Integer call() {
        var wanted = OutputKind.of(kind);
        if (wanted.isEmpty()) {
            return CliFiles.refuse("不能排成“" + kind + "”，可选：" + OutputKind.endings());
        }
        if (before != null && wanted.get() != OutputKind.PDF) {
            return CliFiles.refuse("--against 只能与 --to pdf 一起用");
        }
        try {
            var read = CliFiles.report(file);
            if (read.year() == 0) {
                return CliFiles.refuse("文件没有写明是哪一年的报告，无法排版");
            }
            OwnFonts.use();
            var bytes = new ByteArrayOutputStream();
            if (before == null) wanted.get().write(Manuscript.of(read), bytes);
            else
                new Comparison(Manuscript.of(CliFiles.report(before)), Manuscript.of(read)).write(bytes);
            Files.write(out, bytes.toByteArray());
            doubts(read);
            residue(read);
            return 0;
        } catch (Unreadable | Unprintable | Comparison.Unlike e) {
            return CliFiles.refuse(e.getMessage());
        } catch (IOException e) {
            return CliFiles.refuse("无法写入文件：" + out);
        }
    }

    /** Markdown and the like among the words: set as it stands, for nobody can say what was meant, and told. */
    private static void residue(ReadReport read) {
        AllChecks.all(Dossier.published(read.report(), List.of())).stream().filter(finding -> finding.code().equals(RESIDUE))
                .forEach(finding -> CliFiles.error().println("照原样排出：" + finding.message()));
    }

    /** What the reading was not sure of, and what the edition's form has no place for: it would be lost in silence. */
    private static void doubts(ReadReport read) {
        read.notes().forEach(note -> CliFiles.error().println(note.message()));
        List<String> elsewhere = read.fields().keySet().stream().filter(field -> !read.format().has(field)).sorted().toList();
        if (!elsewhere.isEmpty()) {
            CliFiles.error().println("这些项目不在" + read.format().name() + "的格式里，只写入 JSON：" + String.join("、", elsewhere));
        }
    }
}

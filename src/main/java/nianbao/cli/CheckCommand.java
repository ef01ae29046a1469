package nianbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nianbao.input.file.InputKind;
import nianbao.inspect.CheckedWriter;
import nianbao.inspect.Folder;
import nianbao.inspect.XlsxFindings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code check FILE|FOLDER…}: findings on standard output. Exit 1 when any is an error, 2 when a file is no report
 * (the others are still checked), else 0. One file: a list of findings; several or a folder: an object a file.
 */
@Command(name = "check", description = "检查已发布的年度报告，一个文件、多个文件或整个文件夹", mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

    /** How the findings are printed. */
    public enum FindingsForm { json, table, xlsx }

    private static final int ERRORS = 1;

    @Parameters(paramLabel = "FILE", arity = "1..*", completionCandidates = InputEndings.class,
            description = "报告文件或文件夹：${COMPLETION-CANDIDATES}")
    private List<Path> places;

    @Option(names = "--prior", paramLabel = "FILE", description = "上年（或历年）报告的文件或文件夹，按机关和年份配对")
    private List<Path> prior = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "json、table 或 xlsx", defaultValue = "json")
    private FindingsForm form;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT", description = "写到这个文件，不写到标准输出")
    private Path output;

    @Override
    public Integer call() {
        var errors = CliFiles.error();
        int[] exit = {0};
        try {
            var files = CliFiles.files(places);
            if (files.isEmpty()) {
                return CliFiles.refuse("没有找到报告文件（" + String.join("、", InputKind.endings()) + "）");
            }
            var earlier = Folder.earlier(Folder.files(prior));
            boolean single = files.size() == 1 && files.getFirst().equals(places.getFirst());
            try (var out = output == null ? System.out : java.nio.file.Files.newOutputStream(output);
                    var told = writer(form, out, single)) {
                Folder.check(files, earlier, checked -> {
                    if (checked.refused() != null) {
                        errors.println(checked.file() + "：" + checked.refused());
                    }
                    exit[0] = Math.max(exit[0], checked.refused() != null ? CliFiles.NO_REPORT : checked.hasErrors() ? ERRORS : 0);
                    told.add(checked);
                });
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            return CliFiles.refuse("文件无法读写：" + e.getMessage());
        }
        return exit[0];
    }

    private static CheckedWriter writer(FindingsForm form, java.io.OutputStream out, boolean single) throws IOException {
        return switch (form) {
            case json -> new JsonFindings(out, single);
            case table -> new TableFindings(out);
            case xlsx -> new XlsxFindings(out);
        };
    }
}

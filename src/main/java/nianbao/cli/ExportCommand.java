package nianbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import nianbao.transfer.Address;
import nianbao.transfer.BackupCopy;
import nianbao.transfer.Export;
import nianbao.transfer.ExportSummary;
import nianbao.transfer.TransferRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code export OUT.zip [--backup FILE] [--registers]}: everything in the configured database, as it is at this moment, lines
 * of registers of requests only when asked for. Exit 0; exit 2
 * with one line of reason, and then no file is written.
 */
@Command(name = "export", description = "把数据库里的全部内容导出成一个文件（含密码摘要和草稿，请妥善保管）", mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "OUT.zip", description = "写到哪个文件")
    private Path file;

    @Option(names = "--backup", paramLabel = "FILE", description = "不读数据库，读每天的备份（data/backup/ 里的 zip）")
    private Path backup;

    @Option(names = "--registers", description = "连依申请公开台账的各行一起导出；不写则不导出")
    private boolean registers;

    @Override
    public Integer call() {
        Quiet.libraries();
        try {
            var summary = write();
            CliFiles.out().printf("已导出 %d 张表、%,d 行（数据库结构 V%s）：%s%n", summary.tables(), summary.rows(), summary.schema(), file);
            return 0;
        } catch (TransferRefused e) {
            return CliFiles.refuse(e.getMessage());
        } catch (IOException e) {
            return CliFiles.refuse("无法写入文件：" + file);
        }
    }

    private ExportSummary write() throws TransferRefused, IOException {
        if (backup == null) {
            return Export.write(Address.configured(), file, Clock.systemUTC(), registers);
        }
        try (var copy = new BackupCopy(backup, file)) {
            return Export.write(copy.address(), file, Clock.systemUTC(), registers);
        }
    }
}

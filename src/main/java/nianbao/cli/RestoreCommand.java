package nianbao.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nianbao.transfer.Address;
import nianbao.transfer.Restore;
import nianbao.transfer.TransferRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code restore IN.zip}: an export into the configured database, which must be empty. Exit 0; exit 2 with one line of
 * reason, and then the database is as empty as before.
 */
@Command(name = "restore", description = "把导出的文件恢复到一个空的数据库", mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "IN.zip", description = "export 写出的文件")
    private Path file;

    @Override
    public Integer call() {
        Quiet.libraries();
        try {
            var summary = Restore.read(file, Address.configured());
            CliFiles.out().printf("已恢复 %d 张表、%,d 行（导出时的数据库结构 V%s）%n", summary.tables(), summary.rows(), summary.schema());
            return 0;
        } catch (TransferRefused e) {
            return CliFiles.refuse(e.getMessage());
        }
    }
}

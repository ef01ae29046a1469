package nianbao.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A daily copy of the H2 file, unpacked for reading and taken away again. */
public final class BackupCopy implements AutoCloseable {

    private static final String ENDING = ".mv.db";
    /** As the database was made, see {@code quarkus.datasource.jdbc.url}. */
    private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;ACCESS_MODE_DATA=r";

    private final Path folder;
    private final Path file;

    /**
     * @param beside where there is room for it
     * @throws TransferRefused when it is no such copy
     */
    public BackupCopy(Path backup, Path beside) throws TransferRefused, IOException {
        if (!Files.isRegularFile(backup)) {
            throw new TransferRefused("没有这个备份：" + backup);
        }
        folder = Files.createTempDirectory(beside.toAbsolutePath().getParent(), "nianbao-backup-");
        file = folder.resolve("nianbao" + ENDING);
        try (var zip = new ZipFile(backup.toFile())) {
            var stored = zip.stream().filter(e -> e.getName().endsWith(ENDING)).toList();
            if (stored.size() != 1) {
                throw new TransferRefused("这不是 H2 数据库的备份：" + backup);
            }
            try (var in = zip.getInputStream(stored.getFirst())) {
                Files.copy(in, file);
            }
        } catch (ZipException e) {
            close();
            throw new TransferRefused("这不是 H2 数据库的备份，或者文件不完整：" + backup, e);
        } catch (TransferRefused | IOException e) {
            close();
            throw e;
        }
    }

    /** Where it lies now, to be opened as the configured user. */
    public Address address() {
        var as = Address.configured();
        return new Address("jdbc:h2:file:" + folder.resolve("nianbao") + SETTINGS, as.user(), as.password());
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (var each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
    }
}

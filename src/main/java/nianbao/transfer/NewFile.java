package nianbao.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that appears only once it is whole; its owner alone may read it. */
final class NewFile implements AutoCloseable {

    private final Path file;
    private final Path unfinished;
    private final OutputStream stream;

    /** @throws TransferRefused when there is one of that name, or none can be made there */
    NewFile(Path file) throws TransferRefused, IOException {
        this.file = file;
        this.unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        if (Files.exists(file)) {
            throw new TransferRefused("已有这个文件，不会覆盖：" + file);
        }
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, posix ? new FileAttribute<?>[]{
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0]);
            stream = Files.newOutputStream(unfinished, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            throw new TransferRefused("没有这个文件夹：" + file.toAbsolutePath().getParent(), e);
        }
    }

    OutputStream stream() {
        return stream;
    }

    void complete() throws IOException, TransferRefused {
        stream.close();
        try {
            Files.move(unfinished, file);
        } catch (FileAlreadyExistsException e) {
            throw new TransferRefused("已有这个文件，不会覆盖：" + file, e);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        Files.deleteIfExists(unfinished);
    }
}

package nianbao.store.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Arrays;

/** Files as they came, byte for byte. Callers see to it that they are of bounded size. */
@ApplicationScoped
public class Files {

    private static final int PIECE = 1_000_000;

    private final Clock clock;

    Files(Clock clock) {
        this.clock = clock;
    }

    public StoredFile keep(String name, byte[] bytes) {
        var file = new StoredFile();
        file.name = name;
        file.size = bytes.length;
        file.createdAt = clock.instant();
        file.persist();
        for (int from = 0; from < bytes.length; from += PIECE) {
            var piece = new StoredFilePiece();
            piece.fileId = file.id;
            piece.number = from / PIECE + 1;
            piece.bytes = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE));
            piece.persist();
        }
        return file;
    }

    @Transactional
    public byte[] bytes(StoredFile file) {
        var bytes = new ByteArrayOutputStream(file.size);
        StoredFilePiece.find("select bytes from StoredFilePiece where fileId = ?1 order by number", file.id)
                .project(byte[].class).stream().forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    public void delete(StoredFile file) {
        StoredFilePiece.delete("fileId", file.id);
        file.delete();
    }
}

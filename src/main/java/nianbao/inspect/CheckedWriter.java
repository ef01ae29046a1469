package nianbao.inspect;

import java.io.IOException;
import nianbao.inspect.Folder.CheckedFile;

/** Writes files' findings as they come; complete once closed. */
public interface CheckedWriter extends AutoCloseable {

    void add(CheckedFile checked);

    @Override
    void close() throws IOException;
}

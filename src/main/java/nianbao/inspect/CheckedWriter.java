package nianbao.inspect;

import java.io.IOException;
import nianbao.inspect.Folder.Checked;

/** Writes files' findings as they come; complete once closed. */
public interface CheckedWriter extends AutoCloseable {

    void add(Checked checked);

    @Override
    void close() throws IOException;
}

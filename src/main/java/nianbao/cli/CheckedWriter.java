package nianbao.cli;

import java.io.IOException;
import nianbao.inspect.Folder.Checked;

/** Writes files' findings as they come; complete once closed. */
interface CheckedWriter extends AutoCloseable {

    void add(Checked checked);

    @Override
    void close() throws IOException;
}

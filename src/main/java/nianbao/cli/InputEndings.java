package nianbao.cli;

import java.util.Iterator;
import nianbao.input.file.InputKind;

/** The endings of files that can be read, for the help of the command line. */
final class InputEndings implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return InputKind.endings().iterator();
    }
}

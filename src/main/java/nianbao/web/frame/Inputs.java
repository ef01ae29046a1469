package nianbao.web.frame;

import io.quarkus.qute.TemplateExtension;
import nianbao.input.file.InputKind;

/** What templates say of the files that can be read: {@code {inputs:help}}, {@code {inputs:accept}}. */
@TemplateExtension(namespace = "inputs")
final class Inputs {

    private Inputs() {
    }

    /** All kinds with their endings, for the help beside a box for files. */
    static String help() {
        return InputKind.help();
    }

    /** What the box for files offers. */
    static String accept() {
        return InputKind.accept();
    }
}

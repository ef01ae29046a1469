package nianbao.web.frame;

import io.quarkus.qute.TemplateExtension;
import nianbao.input.file.InputKind;
import nianbao.register.file.RegisterFiles;

/** What templates say of the files that can be read: reports, {@code {inputs:help}}, {@code {inputs:accept}}, and registers. */
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

    /** Kinds of a register's files. */
    static String registers() {
        return RegisterFiles.KINDS;
    }

    /** What the box for a register offers. */
    static String acceptedRegisters() {
        return RegisterFiles.ENDINGS;
    }
}

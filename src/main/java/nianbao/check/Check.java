package nianbao.check;

import java.util.function.Consumer;

/** One family of findings: looks at a report and changes nothing. */
interface Check {

    void look(Dossier it, Consumer<Finding> out);
}

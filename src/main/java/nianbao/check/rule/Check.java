package nianbao.check.rule;

import java.util.function.Consumer;
import nianbao.check.finding.Finding;

/** One family of findings: looks at a report and changes nothing. */
public interface Check {

    void look(Dossier it, Consumer<Finding> out);
}

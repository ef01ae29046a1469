package nianbao.check.rule;

/** One family of findings: looks at a report and changes nothing. */
public interface Check {

    void look(Dossier it, Findings out);
}

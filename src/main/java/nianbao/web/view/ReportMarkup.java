package nianbao.web.view;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.check.finding.Finding;
import nianbao.document.Composer;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.DocumentBlock;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.Heading;
import nianbao.document.Document.Paragraph;
import nianbao.format.Severity;
import nianbao.output.html.GridMarkup;
import nianbao.output.html.Markup;
import nianbao.report.Report;

/** A report as markup whose cells findings can point to, those that do not add up marked. */
public final class ReportMarkup extends Markup {

    private final Set<String> broken;
    /** The prose field whose first lines are written already: findings and remarks lead to its beginning. */
    private String begun;

    private ReportMarkup(Set<String> broken) {
        this.broken = broken;
    }

    public static String of(Report report, String title, List<Finding> findings) {
        var broken = new HashSet<String>();
        findings.stream().filter(f -> f.severity() == Severity.ERROR).forEach(f -> broken.addAll(f.fields()));
        return new ReportMarkup(broken).of(Composer.compose(report, title, false));
    }

    @Override
    protected void block(DocumentBlock block, DocumentBlock next) {
        var field = switch (block) {
            case Heading heading -> heading.field();
            case Paragraph paragraph -> paragraph.field();
            default -> null;
        };
        if (field != null && !field.equals(begun)) {
            begun = field;
            element("span", " id=\"f-" + field + "\" class=\"place\"", "");
        }
        super.block(block, next);
    }

    /** Pages of ours apply no style that stands in markup. */
    @Override
    protected String telephoneAttributes() {
        return " class=\"telephone\"";
    }

    @Override
    protected void grid(Grid grid) {
        new GridMarkup(grid) {
            @Override
            protected String attributes(GridCell cell) {
                // Field codes come from the format and need no escaping.
                return cell.role() != CellRole.VALUE ? super.attributes(cell) : " id=\"f-" + cell.field() + "\" class=\"value"
                        + (broken.contains(cell.field()) ? " broken" : "") + "\"";
            }
        }.write(out);
    }
}

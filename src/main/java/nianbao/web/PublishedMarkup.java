package nianbao.web;

import java.util.Set;
import nianbao.document.Document.Cell;
import nianbao.document.Document.Grid;
import nianbao.document.Document.Role;
import nianbao.output.html.GridMarkup;
import nianbao.output.html.Markup;

/** A report as markup whose cells findings can point to, those that do not add up marked. */
final class PublishedMarkup extends Markup {

    private final Set<String> broken;

    PublishedMarkup(Set<String> broken) {
        this.broken = broken;
    }

    @Override
    protected void grid(Grid grid) {
        new GridMarkup(grid) {
            @Override
            protected String attributes(Cell cell) {
                // Field codes come from the format and need no escaping.
                return cell.role() != Role.VALUE ? super.attributes(cell) : " id=\"f-" + cell.field() + "\" class=\"value"
                        + (broken.contains(cell.field()) ? " broken" : "") + "\"";
            }
        }.write(out);
    }
}

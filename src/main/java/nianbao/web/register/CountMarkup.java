package nianbao.web.register;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.document.Composer;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.output.html.GridMarkup;
import nianbao.output.html.Xml;
import nianbao.report.Report;
import nianbao.web.register.RegisterPage.CountLine;

/** A table as the register counts it, in its official layout: each figure leads to its requests, and what the report has instead stands below it. */
final class CountMarkup extends GridMarkup {

    private static final String NONE = "0";

    private final String base;
    private final Map<String, CountLine> lines;

    private CountMarkup(Grid grid, String base, Map<String, CountLine> lines) {
        super(grid);
        this.base = base;
        this.lines = lines;
    }

    /** @param counted with the register's figures alone */
    static String of(Report counted, String base, List<CountLine> lines) {
        var byCode = lines.stream().collect(Collectors.toMap(CountLine::code, Function.identity()));
        var out = new StringBuilder();
        for (var block : Composer.compose(counted, "", false).blocks()) {
            if (block instanceof Grid grid && grid.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> byCode.containsKey(cell.field()))) {
                new CountMarkup(grid, base, byCode).write(out);
            }
        }
        return out.toString();
    }

    @Override
    protected String content(GridCell cell) {
        var line = cell.role() == CellRole.VALUE ? lines.get(cell.field()) : null;
        if (line == null) {
            return super.content(cell);
        }
        var figure = line.count().equals(NONE) ? line.count()
                : "<a href=\"" + base + "/" + line.code() + "\" aria-label=\"" + Xml.escape(line.name()) + " " + line.count() + "，看是哪几件\">" + line.count()
                        + "</a>";
        return figure + (line.differs() ? " <small>报告 " + Xml.escape(line.value()) + "</small>" : "");
    }

    @Override
    protected String attributes(GridCell cell) {
        var line = cell.role() == CellRole.VALUE ? lines.get(cell.field()) : null;
        return line == null ? super.attributes(cell) : " class=\"value" + (line.differs() ? " broken" : "") + "\"";
    }
}

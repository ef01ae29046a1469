package nianbao.input.grid;

import java.util.List;
import nianbao.input.label.OfficialRow;
import nianbao.input.label.OfficialTable;
import nianbao.input.label.OfficialTables;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Place;

/** Grids as one would draw them: rows of cells parted by pipes, "x2" behind a text for two columns. */
final class Grids {

    static final OfficialTable APPLICATIONS = OfficialTables.of("applications").orElseThrow();
    static final String HEAD = "申请人情况x8\n|自然人|法人或其他组织x5|总计\n||商业企业|科研机构|社会公益组织|法律服务机构|其他|\n";

    private Grids() {
    }

    static SourceGrid of(String drawn) {
        var grid = new GridBuilder();
        for (var line : drawn.split("\n")) {
            grid.row();
            for (var cell : line.split("\\|", -1)) {
                boolean wide = cell.matches(".*x\\d");
                grid.cell(wide ? cell.substring(0, cell.length() - 2) : cell, wide ? cell.charAt(cell.length() - 1) - '0' : 1, 1);
            }
        }
        return grid.build(Place.NOWHERE);
    }

    static OfficialRow row(String code) {
        return APPLICATIONS.lines().stream().filter(line -> line.row().equals(code)).findFirst().orElseThrow();
    }

    /** A head that a table's first rows make. */
    static TableHead head(SourceGrid grid, int rows) {
        var head = new TableHead(APPLICATIONS, "2021", 2023);
        grid.rows().subList(0, rows).forEach(row -> head.add(row, grid));
        head.close();
        return head;
    }

    static List<String> texts(List<nianbao.input.source.Source.SourceCell> cells) {
        return cells.stream().map(nianbao.input.source.Source.SourceCell::text).toList();
    }
}

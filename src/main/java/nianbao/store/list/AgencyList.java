package nianbao.store.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.input.office.SheetRows;
import nianbao.report.Unreadable;

/**
 * A list of agencies as somebody brought it, before anyone knows whether it is right.
 *
 * @param columns those it has; what it has no column for is left as it is
 * @param unknown headings of columns that are none of ours, which are not read
 */
public record AgencyList(Set<ListColumn> columns, List<AgencyListLine> lines, List<String> unknown) {

    /** The country's largest vertical systems have some thousand agencies in a province. */
    public static final int MOST = 10_000;
    /** A title may stand above the head. */
    private static final int HEAD_AMONG = 10;
    private static final JsonMapper JSON = new JsonMapper();

    /** A row: its number in the sheet, and what stands in it; blank cells are left out. */
    public record AgencyListLine(int row, Map<ListColumn, String> cells) {

        String text(ListColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** @throws Unreadable when it is no workbook, or none with a list of agencies on its first sheet */
    public static AgencyList read(byte[] bytes) throws Unreadable {
        var rows = SheetRows.read(bytes, MOST + HEAD_AMONG);
        for (int i = 0; i < Math.min(rows.size(), HEAD_AMONG); i++) {
            var head = new LinkedHashMap<Integer, ListColumn>();
            var unknown = new ArrayList<String>();
            for (var cell : rows.get(i).cells().entrySet()) {
                ListColumn.titled(cell.getValue()).ifPresentOrElse(column -> head.put(cell.getKey(), column), () -> unknown.add(cell.getValue()));
            }
            if (head.containsValue(ListColumn.NAME)) {
                return list(head, unknown, rows.subList(i + 1, rows.size()));
            }
        }
        throw new Unreadable("第一张工作表里没有“" + ListColumn.NAME.title() + "”这一列，请照模板填写");
    }

    private static AgencyList list(Map<Integer, ListColumn> head, List<String> unknown, List<SheetRows.SheetRow> rows) throws Unreadable {
        for (var column : head.values()) {
            if (head.values().stream().filter(column::equals).count() > 1) {
                throw new Unreadable("“" + column.title() + "”这一列有两个，请留一个");
            }
        }
        var lines = new ArrayList<AgencyListLine>();
        for (var row : rows) {
            var cells = new EnumMap<ListColumn, String>(ListColumn.class);
            head.forEach((at, column) -> {
                if (row.cells().containsKey(at)) {
                    cells.put(column, row.cells().get(at));
                }
            });
            if (!cells.isEmpty()) {
                lines.add(new AgencyListLine(row.number(), cells));
            }
        }
        if (lines.isEmpty()) {
            throw new Unreadable("表头下面没有机关");
        }
        if (lines.size() > MOST) {
            throw new Unreadable("超过 " + MOST + " 家机关，请分几次导入");
        }
        return new AgencyList(Set.copyOf(head.values()), lines, unknown);
    }

    /** As the page that shows what would happen keeps it until somebody decides. */
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Unreadable when it is not what {@link #json} wrote */
    public static AgencyList parse(String json) throws Unreadable {
        try {
            var list = JSON.readValue(json, AgencyList.class);
            if (list != null && list.columns != null && list.columns.contains(ListColumn.NAME) && list.lines != null && list.lines.size() <= MOST
                    && list.lines.stream().allMatch(l -> l != null && l.cells != null && l.cells.values().stream().allMatch(t -> t != null))) {
                return list;
            }
        } catch (JsonProcessingException e) {
            // Not from our page.
        }
        throw new Unreadable("页面已经失效");
    }
}

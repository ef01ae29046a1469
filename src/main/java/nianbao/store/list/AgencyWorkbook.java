package nianbao.store.list;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import nianbao.output.xlsx.ListBook;
import nianbao.report.AgencyKind;
import nianbao.store.who.Agency;

/** The list of agencies as a workbook: what {@link AgencyList} reads. */
public final class AgencyWorkbook {

    private AgencyWorkbook() {
    }

    /** Writes a row an agency, in the order of the list they came from, with a second sheet that says how to fill the first, and leaves the stream open. */
    public static void write(List<Agency> agencies, OutputStream out) throws IOException {
        try (var book = new ListBook(out)) {
            var sheet = book.sheet("机关", Arrays.stream(ListColumn.values()).map(c -> new ListBook.ListBookColumn(c.title(), c.width()))
                    .toArray(ListBook.ListBookColumn[]::new));
            agencies.stream().sorted(Agency.AS_LISTED).forEach(agency -> sheet.row(Arrays.stream(ListColumn.values()).map(c -> value(c, agency)).toArray()));
            help(book);
        }
    }

    private static Object value(ListColumn column, Agency agency) {
        return switch (column) {
            case FOUNDED -> agency.foundedOn;
            case CLOSED -> agency.closedOn;
            default -> column.of(agency);
        };
    }

    private static void help(ListBook book) {
        var sheet = book.sheet("填写说明", new ListBook.ListBookColumn("列", 18), new ListBook.ListBookColumn("怎样填", 100));
        sheet.row(ListColumn.NAME.title(), "全称，必填。已有的机关先按统一社会信用代码认，再按名称认；代码相同、名称不同的，算更名。");
        sheet.row(ListColumn.KIND.title(), String.join("，", Arrays.stream(AgencyKind.values()).map(AgencyKind::label).toList())
                + "。新机关空着的，按名称判断。");
        sheet.row(ListColumn.CODE.title(), "18 位，可以空着。");
        sheet.row(ListColumn.PARENT.title(), "全称或统一社会信用代码，可以是这张表里的机关。空着的，新机关的上级为本机关，已有的机关不变。");
        sheet.row(ListColumn.FOUNDED.title() + "、" + ListColumn.CLOSED.title(), "如 2019-03-01。撤销日期是存在的最后一天。");
        sheet.row(ListColumn.SUCCESSOR.title(), "撤销后并入的机关，全称或代码；没有并入别处的空着。");
        sheet.row("其余各列", "空着的，原来的内容清空；整列删去的，原来的内容不动。表里没有的机关不会被删除。");
    }
}

package nianbao.store.list;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.report.Space;
import nianbao.store.tree.AgencyFacts;
import nianbao.store.who.Agency;

/** What is known of an agency, as the list in Excel has it: a column each, in this order. */
public enum ListColumn {
    NAME("机关名称", 34, 100),
    SHORT_NAME("简称", 14, 50),
    KIND("类别", 26, 50),
    CODE("统一社会信用代码", 22, 50),
    PARENT("上级机关", 30, 100),
    FOUNDED("设立日期", 12, 30),
    CLOSED("撤销日期", 12, 30),
    SUCCESSOR("并入", 30, 100),
    ADDRESS("地址", 36, 200),
    PHONE("电话", 18, 50),
    WEBSITE("网址", 36, 200);

    /** Headings that lists of other offices have. */
    private static final Map<String, ListColumn> OTHERS = Map.ofEntries(Map.entry("单位全称", NAME), Map.entry("单位名称", NAME),
            Map.entry("机关全称", NAME), Map.entry("机构名称", NAME), Map.entry("部门名称", NAME), Map.entry("单位简称", SHORT_NAME),
            Map.entry("机关简称", SHORT_NAME), Map.entry("单位类别", KIND), Map.entry("机关类别", KIND), Map.entry("单位类型", KIND),
            Map.entry("信用代码", CODE), Map.entry("上级单位", PARENT), Map.entry("主管部门", PARENT), Map.entry("上级主管部门", PARENT),
            Map.entry("单位地址", ADDRESS), Map.entry("办公地址", ADDRESS), Map.entry("联系电话", PHONE), Map.entry("单位网址", WEBSITE));

    private final String title;
    private final int width;
    private final int longest;

    ListColumn(String title, int width, int longest) {
        this.title = title;
        this.width = width;
        this.longest = longest;
    }

    public String title() {
        return title;
    }

    int width() {
        return width;
    }

    /** The column under that heading. */
    static Optional<ListColumn> titled(String heading) {
        var tight = Space.tight(heading);
        return Arrays.stream(values()).filter(c -> c.title.equals(tight)).findFirst().or(() -> Optional.ofNullable(OTHERS.get(tight)));
    }

    /** What an agency has there, "" when nothing is known. Parent and successor by name. */
    public String of(Agency agency) {
        var text = switch (this) {
            case NAME -> agency.name;
            case SHORT_NAME -> agency.shortName;
            case KIND -> agency.kind.label();
            case CODE -> agency.creditCode;
            case PARENT -> agency.parent == null ? null : agency.parent.name;
            case FOUNDED -> day(agency.foundedOn);
            case CLOSED -> day(agency.closedOn);
            case SUCCESSOR -> agency.successor == null ? null : agency.successor.name;
            case ADDRESS -> agency.address;
            case PHONE -> agency.phone;
            case WEBSITE -> agency.website;
        };
        return text == null ? "" : text;
    }

    /** All of it, to be compared with what it is later. */
    public static Map<ListColumn, String> all(Agency agency) {
        var facts = new EnumMap<ListColumn, String>(ListColumn.class);
        for (var column : values()) {
            facts.put(column, column.of(agency));
        }
        return facts;
    }

    /** What differs, in words: 电话：“83912345”改为“83912346”. */
    public static List<String> changes(Map<ListColumn, String> before, Map<ListColumn, String> after) {
        return Arrays.stream(values()).filter(c -> !before.get(c).equals(after.get(c)))
                .map(c -> c.change(before.get(c), after.get(c))).toList();
    }

    private String change(String before, String after) {
        return title + "：" + (before.isEmpty() ? "填上“" + after + "”" : after.isEmpty() ? "“" + before + "”清空"
                : "“" + before + "”改为“" + after + "”");
    }

    /** Why a text cannot be kept there, {@code null} when it can. */
    String fault(String text) {
        return AgencyFacts.fault(title, text, longest);
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}

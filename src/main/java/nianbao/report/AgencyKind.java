package nianbao.report;

import java.time.LocalDate;

/**
 * What an agency is, and with that by when its report must be published: departments and townships by 31 January
 * (条例第四十九条), a government's own report later, level by level (国办公开办函〔2021〕30号).
 */
public enum AgencyKind {
    DEPARTMENT("县级以上政府部门", 1, 31),
    TOWNSHIP("乡镇人民政府、街道办事处", 1, 31),
    OFFICE("政府办公厅（室）", 1, 31),
    COUNTY("县级人民政府", 2, 20),
    CITY("市级人民政府", 3, 10),
    PROVINCE("省级人民政府", 3, 31);

    /** 2007年《政府信息公开条例》第三十一条 gave everybody until 31 March; the one of 2019 holds from that year's report on. */
    private static final int NEW_RULES = 2019;

    private final String label;
    private final int month;
    private final int day;

    AgencyKind(String label, int month, int day) {
        this.label = label;
        this.month = month;
        this.day = day;
    }

    public String label() {
        return label;
    }

    /** Whether its report adds up those of the agencies below it. The 办公室's own is a department's like any other. */
    public boolean isGovernment() {
        return this == COUNTY || this == CITY || this == PROVINCE;
    }

    /** By the name alone, for a published file: where a name leaves it open, the kind whose report is due later. */
    public static AgencyKind named(String agency) {
        if (agency.matches(".*(?:省|自治区|北京市|上海市|天津市|重庆市)人民政府")) {
            return PROVINCE;
        }
        if (agency.matches(".*(?:市|自治州|盟|地区|实验区|开发区|新区)(?:人民政府|管理委员会|管委会)?") && !agency.matches(".*[局委厅]")) {
            return CITY;
        }
        if (agency.matches(".*[县旗区](?:人民政府)?")) {
            return COUNTY;
        }
        if (agency.matches(".*(?:[镇乡](?:人民政府)?|街道(?:办事处)?)")) {
            return TOWNSHIP;
        }
        return agency.matches(".*人民政府办公[厅室]") ? OFFICE : DEPARTMENT;
    }

    /** The last day to publish the report of a year; it lies in the year after. */
    public LocalDate deadline(int reportYear) {
        return reportYear < NEW_RULES ? LocalDate.of(reportYear + 1, 3, 31) : LocalDate.of(reportYear + 1, month, day);
    }
}

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

    /** The last day to publish the report of a year; it lies in the year after. */
    public LocalDate deadline(int reportYear) {
        return LocalDate.of(reportYear + 1, month, day);
    }
}

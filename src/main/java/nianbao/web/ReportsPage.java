package nianbao.web;

import java.util.List;

/**
 * The reports of an agency.
 *
 * @param nextYear  the newest year whose report is not begun, or {@code null}
 * @param askedYear what was typed into the year box when it was refused
 * @param missing   the year before the newest when its report is not there to carry over from, or {@code null}
 * @param pending   how many published reports were read and await a decision
 * @param writes    whether the visitor begins reports
 */
public record ReportsPage(String agency, List<Item> reports, Integer nextYear, String nextHint, int firstYear,
                          int lastYear, String askedYear, String fault, Integer missing, int pending, boolean writes) {

    /**
     * @param desk     who has it and since when
     * @param returned by whom it was returned and why, or {@code null}
     */
    public record Item(String path, int year, String detail, String desk, String returned, String style, String label) {
    }
}

package nianbao.web;

import java.util.List;

/**
 * The reports of an agency.
 *
 * @param nextYear  the newest year whose report is not begun, or {@code null}
 * @param askedYear what was typed into the year box when it was refused
 */
public record ReportsPage(String agency, List<Item> reports, Integer nextYear, String nextHint, int firstYear,
                          int lastYear, String askedYear, String fault) {

    public record Item(String path, int year, String detail, String style, String label) {
    }
}

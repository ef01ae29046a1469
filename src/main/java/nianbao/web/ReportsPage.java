package nianbao.web;

import java.util.List;

/**
 * The reports of an agency.
 *
 * @param path      of this page; {@code importsPath} where published reports are read in
 * @param writable  whether the visitor may begin reports here
 * @param nextYear  the newest year whose report is not begun, or {@code null}
 * @param askedYear what was typed into the year box when it was refused
 * @param missing   the year before the newest when its report is not there to carry over from, or {@code null}
 * @param pending   how many published reports were read and await a decision
 */
public record ReportsPage(String agency, String path, String importsPath, boolean writable, List<Item> reports, Integer nextYear, String nextHint, int firstYear,
                          int lastYear, String askedYear, String fault, Integer missing, int pending) {

    public record Item(String path, int year, String detail, String style, String label) {
    }
}

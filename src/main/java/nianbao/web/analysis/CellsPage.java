package nianbao.web.analysis;

import java.util.List;
import nianbao.web.frame.Paging;

/**
 * The cells that a figure is made of.
 *
 * @param back  address of the analysis
 * @param of    whose figure it is
 * @param total the figure
 * @param how   how it comes from the cells, in words
 */
public record CellsPage(String back, int year, String label, String of, String total, String how, List<CellLine> cells, Paging paging) {

    /** @param text as it was published; "" where it is blank */
    public record CellLine(String agency, String name, String text, String href) {
    }
}

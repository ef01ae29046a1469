package nianbao.web.draft;

import java.util.List;

/** Several years' figures as pictures. */
public record ChartsPage(String base, int year, List<ChartPicture> pictures) {

    /**
     * A chart with its figures as a table.
     *
     * @param svg  the drawing as markup
     * @param head what the table's columns are: the years
     */
    public record ChartPicture(String code, String title, String unit, String svg, List<String> head, List<ChartRow> rows) {
    }

    public record ChartRow(String name, List<String> values) {
    }
}

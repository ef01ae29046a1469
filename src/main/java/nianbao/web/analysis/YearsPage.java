package nianbao.web.analysis;

import java.util.List;

/**
 * One agency over the years.
 *
 * @param analysis address of the analysis of those below it, {@code null} when there is none to see
 */
public record YearsPage(String path, String agency, String analysis, List<String> years, List<YearsLine> lines, List<AnalysisPage.AnalysisChart> pictures) {

    public record YearsLine(String label, List<YearFigure> figures) {
    }

    /** @param change against the year before, "" without one */
    public record YearFigure(String year, String value, String href, String change) {
    }
}

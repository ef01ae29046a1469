package nianbao.input.grid;

import java.util.List;
import nianbao.input.label.OfficialTable;
import nianbao.input.label.RowMatch;
import nianbao.input.label.YearColumn;
import nianbao.input.source.CellText;
import nianbao.input.source.Label;
import nianbao.input.source.Source.SourceCell;
import nianbao.report.Space;

/** Which rows of a grid say what its columns are. */
final class HeadRows {

    private HeadRows() {
    }

    /** @param last the known row met last, as labels of rows are looked for */
    static boolean isHead(List<SourceCell> row, OfficialTable shape, int last) {
        var texts = row.stream().map(SourceCell::text).filter(text -> !Space.isBlank(text)).toList();
        if (texts.stream().anyMatch(text -> CellText.isValue(text) || isLabelOfRow(text, shape, last))) {
            return false;
        }
        long heads = texts.stream().filter(shape::isHead).count();
        // 其他 alone before blank cells is a row's label.
        boolean label = heads == 1 && texts.size() == 1 && row.size() > 2 && shape.line(texts.getFirst(), last).isPresent();
        return heads > 0 && !label || isOfYears(row, shape);
    }

    private static boolean isLabelOfRow(String text, OfficialTable shape, int last) {
        return shape.line(text, last).filter(m -> m.score() == RowMatch.EXACT || m.score() == RowMatch.PART).isPresent();
    }

    /** The head of a local list: columns of years, beside words of its own. */
    private static boolean isOfYears(List<SourceCell> row, OfficialTable shape) {
        return shape.isList() && row.size() > 2 && row.stream().anyMatch(cell -> YearColumn.isName(Label.normal(cell.text())))
                && row.stream().noneMatch(cell -> shape.line(cell.text(), -1).isPresent());
    }
}

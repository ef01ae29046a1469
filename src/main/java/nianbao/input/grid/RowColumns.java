package nianbao.input.grid;

import java.util.List;
import java.util.Map;
import nianbao.input.label.OfficialColumns;
import nianbao.input.label.OfficialRow;
import nianbao.input.settle.RelationSums;
import nianbao.input.settle.RowRelations;
import nianbao.input.source.Source.SourceCell;
import nianbao.input.source.Source.SourceGrid;
import nianbao.report.Space;

/**
 * The columns that a row's values stand in.
 *
 * @param official as the official table has them
 * @param printed  those that are printed, in the order of the head
 * @param starts   where in the grid each begins, by its code; empty when the head does not say
 */
record RowColumns(OfficialColumns official, OfficialColumns printed, Map<String, Integer> starts) {

    /** By the head; in the official order where the row's own sums hold in that and not in the head's. */
    static RowColumns of(OfficialRow line, List<SourceCell> values, TableHead head, SourceGrid grid) {
        var official = head.columns(line, values.size());
        var printed = head.printed(official, values.size());
        if (isTold(official, printed, values) && addsUp(line, official, values) && !addsUp(line, printed, values)) {
            head.disprove();
            printed = official;
        }
        return new RowColumns(official, printed, head.startsIn(grid, official));
    }

    int count() {
        return printed.columns().size();
    }

    /** Where the first column begins; 0 when the head does not say. */
    int left() {
        return starts.values().stream().min(Integer::compare).orElse(0);
    }

    /** Whether a row can tell the order of its columns: it has figures, and as many places as columns are printed or no blank before them. */
    private static boolean isTold(OfficialColumns official, OfficialColumns printed, List<SourceCell> values) {
        return official != printed && values.stream().anyMatch(value -> RowValues.number(value).signum() != 0)
                && (printed.columns().size() == values.size() || !Space.isBlank(values.getFirst().text()));
    }

    /** Whether a row's own sums hold. A head that a page break or lost borders took apart may show another order than the rows have. */
    static boolean addsUp(OfficialRow line, OfficialColumns columns, List<SourceCell> values) {
        var numbers = values.stream().map(RowValues::number).toList();
        return columns.columns().size() == numbers.size() && RowRelations.of(columns.fields(line), RelationSums.ALL).allHold(numbers);
    }
}

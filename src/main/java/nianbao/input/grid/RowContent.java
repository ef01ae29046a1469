package nianbao.input.grid;

import java.util.List;
import nianbao.input.source.Source.SourceCell;

/** What stands behind a row's label, decided before anything is put anywhere. */
sealed interface RowContent {

    /** Nothing but the unit: the row's cell is blank. */
    record OnlyUnit() implements RowContent {
    }

    /** One figure for each of several years, in a list with one official column: that of the report's year. */
    record OfYear(SourceCell cell) implements RowContent {
    }

    /** A cell for each column, in their order. */
    record CellEach(List<SourceCell> values) implements RowContent {
    }

    /** Fewer cells than columns, none of them blank: figures ran together, or blank cells left no trace. */
    record RunTogether(List<SourceCell> values) implements RowContent {
    }

    /** Fewer cells than columns, blank ones among them: other blank cells left no trace. */
    record Gaps(List<SourceCell> values) implements RowContent {
    }

    /** Neither: only where each cell stands may tell its column. */
    record Misfit() implements RowContent {
    }
}

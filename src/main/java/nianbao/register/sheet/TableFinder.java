package nianbao.register.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.register.sheet.Sheet.RegisterLine;
import nianbao.register.words.ColumnRole;
import nianbao.register.words.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Finds the table of requests on a sheet. */
public final class TableFinder {

    private final Vocabulary words;
    private final Map<String, ColumnRole> chosen;

    public TableFinder(Vocabulary words, Map<String, ColumnRole> chosen) {
        this.words = words;
        this.chosen = chosen;
    }

    /**
     * @param before the sheet before this one: what goes on without heads has its columns
     * @return empty when the sheet holds no requests: no column of dates that they came in on
     */
    public Optional<RegisterTable> find(Sheet sheet, int number, @Nullable RegisterTable before) {
        var lines = sheet.lines();
        int[] heads = new HeadBlock(lines, words).find();
        boolean none = heads[1] == 0;
        var below = lines.subList(heads[1], lines.size());
        var paths = none ? List.<String>of() : HeadBlock.paths(lines.subList(heads[0], heads[1]));
        var columns = none && before != null ? before.columns() : new ColumnFinder(paths, below, words, chosen).find();
        var table = new RegisterTable(sheet, number, lines.subList(0, heads[0]), lines.subList(heads[0], heads[1]), columns, below);
        return isRegister(table) ? Optional.of(table) : Optional.empty();
    }

    /** The cases on a sheet that keeps them apart from the requests. */
    public Optional<CaseTable> cases(Sheet sheet, int number) {
        return CaseTable.find(sheet, number, words);
    }

    private static boolean isRegister(RegisterTable table) {
        boolean tells = table.has(ColumnRole.ANSWERED) || table.has(ColumnRole.OUTCOME) || table.has(ColumnRole.KIND) || table.has(ColumnRole.APPLICANT);
        return tells && table.columns(ColumnRole.RECEIVED).anyMatch(column -> table.lines().stream()
                .map(line -> line.at(column.at())).anyMatch(Values::isDate) || isEmptyBelow(table));
    }

    /** The blank template is a register without requests. */
    private static boolean isEmptyBelow(RegisterTable table) {
        return !table.heads().isEmpty() && table.lines().stream().map(RegisterLine::texts).allMatch(texts -> texts.size() <= 1);
    }
}

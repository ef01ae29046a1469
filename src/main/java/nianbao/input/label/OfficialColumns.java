package nianbao.input.label;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a row in one edition, or those of them that are printed, in order. */
public record OfficialColumns(String edition, String table, List<OfficialColumn> columns) {

    public List<String> fields(OfficialRow line) {
        return columns.stream().map(column -> field(line, column)).toList();
    }

    public String field(OfficialRow line, OfficialColumn column) {
        return Stream.of(table, line.row(), column.code()).filter(part -> !part.isEmpty()).collect(Collectors.joining("."));
    }
}

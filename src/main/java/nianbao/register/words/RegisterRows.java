package nianbao.register.words;

import java.util.List;
import java.util.Objects;
import nianbao.format.Cell;
import nianbao.format.ReportFormat;

/** The rows and columns of an edition's tables that a register is counted to; codes without the applicant's column. */
public final class RegisterRows {

    private RegisterRows() {
    }

    /** Rows that an answer can have, in the order of the table: those that add up to the total of outcomes. */
    public static List<String> outcomes(ReportFormat format) {
        return List.copyOf(format.register().orElseThrow().outcomes().keySet());
    }

    /** Columns of applicants, without the total. */
    public static List<String> kinds(ReportFormat format) {
        var received = format.register().orElseThrow().received() + ".";
        return format.cells().keySet().stream().filter(code -> code.startsWith(received) && !format.totals().containsKey(code))
                .map(code -> code.substring(received.length())).toList();
    }

    /** A row's official labels, from the outermost group in. */
    static List<String> labels(ReportFormat format, String row) {
        return cell(format, row).rowLabels();
    }

    /** What a row is called. */
    public static String name(ReportFormat format, String row) {
        return String.join("，", labels(format, row).stream().skip(labels(format, row).size() > 1 ? 1 : 0).toList());
    }

    /** What a column of applicants is called. */
    public static String kindName(ReportFormat format, String kind) {
        return Objects.requireNonNull(format.cell(format.register().orElseThrow().received() + "." + kind)).columnLabels().getLast();
    }

    private static Cell cell(ReportFormat format, String row) {
        return Objects.requireNonNull(format.cell(row + "." + kinds(format).getFirst()));
    }
}

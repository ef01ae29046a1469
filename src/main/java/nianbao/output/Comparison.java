package nianbao.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import nianbao.check.text.TextDiff;
import nianbao.check.text.TextDiff.DiffKind;
import nianbao.document.Document;
import nianbao.document.Document.Paragraph;
import nianbao.document.Document.ProseTable;
import nianbao.output.layout.Lined;
import nianbao.output.layout.Lined.LineSpan;
import nianbao.output.layout.Printable;
import nianbao.output.layout.Typesetter;
import nianbao.output.pdf.PdfFile;
import nianbao.report.Report;

/**
 * Two versions of a report side by side, what changed and nothing else: for the file of a correction. In the order of the
 * report, each changed figure and each changed paragraph a row, with a line through what is gone and under what is new.
 */
public final class Comparison {

    /** Two reports that are no versions of one; the message is for a clerk. */
    public static final class Unlike extends RuntimeException {
        Unlike(String message) {
            super(message);
        }
    }

    /**
     * One change.
     *
     * @param field "" for the title
     */
    public record ChangeRow(String field, String place, String before, String after) {
    }

    private static final List<String> HEAD = List.of("位置", "更正前", "更正后");
    /** Paragraphs passed over in search of two alike: texts further apart are set against each other as they come. */
    private static final int MOST_PASSED = 500;
    private static final String NOTHING = "（无）";

    private final Report after;
    private final Document printed;
    private final List<ChangeRow> rows = new ArrayList<>();

    /**
     * Compares.
     *
     * @throws Unlike when they are not of one edition and year
     */
    public Comparison(Manuscript before, Manuscript after) {
        if (before.report().year() != after.report().year()) {
            throw new Unlike("两份报告不是同一年的：" + before.report().year() + "年、" + after.report().year() + "年，不能对照");
        }
        if (!before.report().format().edition().equals(after.report().format().edition())) {
            throw new Unlike("两份报告的格式不同：" + before.report().format().name() + "、" + after.report().format().name() + "，不能对照");
        }
        this.after = after.report();
        printed = after.document();
        row("", "标题", before.title(), after.title());
        Report was = before.report().withTotals(), is = after.report().withTotals();
        for (var field : is.format().fields()) {
            if (is.format().cell(field) != null) row(field, is.format().nameOf(field), was.text(field), is.text(field));
            else
                paragraphs(field, is.format().nameOf(field), lines(was.text(field)), lines(is.text(field)));
        }
    }

    /** How many places differ. */
    public int size() {
        return rows.size();
    }

    /** In the order of the report. */
    public List<ChangeRow> rows() {
        return List.copyOf(rows);
    }

    /** One space for any white space: a cell of a table has no lines of its own. */
    private static List<String> lines(String text) {
        return text.lines().map(line -> Printable.text(line).replaceAll("\\s+", " ").strip()).filter(line -> !line.isEmpty()).toList();
    }

    private void row(String field, String place, String before, String after) {
        String was = String.join(" ", lines(before)), is = String.join(" ", lines(after));
        if (!was.equals(is)) rows.add(new ChangeRow(field, place, was, is));
    }

    /** Those between two that stayed as they were are set against each other in order. */
    private void paragraphs(String field, String place, List<String> before, List<String> after) {
        int b = 0, a = 0;
        while (b < before.size() || a < after.size()) {
            if (b < before.size() && a < after.size() && before.get(b).equals(after.get(a))) {
                b++;
                a++;
                continue;
            }
            int[] next = nextAlike(before, b, after, a);
            int pairs = Math.max(next[0] - b, next[1] - a);
            for (int i = 0; i < pairs; i++) {
                boolean was = b + i < next[0], is = a + i < next[1];
                rows.add(new ChangeRow(field, place + "，第" + (is ? a + i + 1 : b + i + 1) + "段", was ? before.get(b + i) : "", is ? after.get(a + i) : ""));
            }
            b = next[0];
            a = next[1];
        }
    }

    /** The nearest two that are alike, by how many would be passed over; the ends when there are none. */
    private static int[] nextAlike(List<String> before, int b, List<String> after, int a) {
        int most = Math.min(MOST_PASSED, before.size() - b + after.size() - a);
        for (int passed = 1; passed < most; passed++) {
            for (int i = Math.max(0, passed - (after.size() - a - 1)); i <= Math.min(passed, before.size() - b - 1); i++) {
                if (before.get(b + i).equals(after.get(a + passed - i))) return new int[]{b + i, a + passed - i};
            }
        }
        return new int[]{before.size(), after.size()};
    }

    /**
     * Writes the PDF and leaves the stream open.
     *
     * @throws Unprintable when a character is in no font, or there is far too much; nothing is written then
     */
    public void write(OutputStream out) throws IOException {
        var document = document();
        TooLong.check(document);
        var missing = Printable.missing(document);
        if (!missing.isEmpty()) {
            throw new MissingGlyphs(missing);
        }
        out.write(PdfFile.write(document, Typesetter.set(document, lined()), ReportDate.of(printed)));
    }

    private Document document() {
        var table = new ArrayList<List<String>>(List.of(HEAD));
        rows.forEach(row -> table.add(List.of(row.place, shown(row.before), shown(row.after))));
        var blocks = new ArrayList<Document.DocumentBlock>();
        blocks.add(new Paragraph(rows.isEmpty() ? "两个版本没有不同之处。" : "共 " + rows.size() + " 处不同。更正前一栏划去的，是删去的内容；更正后一栏下面划线的，是新的内容。", null));
        if (!rows.isEmpty()) blocks.add(new ProseTable(table, true, null));
        return new Document(List.of(after.agency(), after.year() + "年政府信息公开工作年度报告", "更正前后对照表"), after.agency(), after.year(), false, blocks);
    }

    private static String shown(String text) {
        return text.isEmpty() ? NOTHING : text;
    }

    private Lined lined() {
        var cells = new ArrayList<List<List<LineSpan>>>(List.of(List.of(List.of(), List.of(), List.of())));
        for (var row : rows) {
            var gone = new ArrayList<LineSpan>();
            var fresh = new ArrayList<LineSpan>();
            int b = 0, a = 0;
            for (var run : TextDiff.exact(row.before, row.after)) {
                int length = run.text().length();
                if (run.kind() == DiffKind.GONE) gone.add(new LineSpan(b, b + length, true));
                if (run.kind() == DiffKind.NEW) fresh.add(new LineSpan(a, a + length, false));
                b += run.kind() == DiffKind.NEW ? 0 : length;
                a += run.kind() == DiffKind.GONE ? 0 : length;
            }
            cells.add(List.of(List.of(), gone, fresh));
        }
        return new Lined(cells);
    }
}

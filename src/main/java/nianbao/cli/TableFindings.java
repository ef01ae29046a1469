package nianbao.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.format.Severity;
import nianbao.inspect.CheckedWriter;
import nianbao.inspect.Folder.CheckedFile;

/** A table for the eye: a line a finding, Chinese characters counted as two columns, so that columns stand under each other. */
final class TableFindings implements CheckedWriter {

    private static final List<String> HEAD = List.of("文件", "轻重", "类别", "问题");
    private static final int[] WIDTHS = {28, 6, 20, 0};

    private final PrintStream out;
    private int files;
    private int refused;
    private final int[] counts = new int[Severity.values().length];

    TableFindings(OutputStream out) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        line(HEAD);
    }

    @Override
    public void add(CheckedFile checked) {
        files++;
        var name = checked.name();
        if (checked.refused() != null) {
            refused++;
            line(List.of(name, "不是报告", "", checked.refused()));
        } else if (checked.findings().isEmpty()) {
            line(List.of(name, "无", "", "没有发现问题"));
        }
        for (var finding : checked.findings()) {
            counts[finding.severity().ordinal()]++;
            line(List.of(name, finding.severity().label(), finding.code(), finding.message() + "。" + finding.detail()));
        }
        out.flush();
    }

    private void line(List<String> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            var text = WIDTHS[i] == 0 ? cells.get(i) : cut(cells.get(i), WIDTHS[i]);
            line.append(text).append(" ".repeat(Math.max(0, WIDTHS[i] - width(text)))).append(i + 1 < cells.size() ? "  " : "");
        }
        out.println(line.toString().stripTrailing());
    }

    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /** East Asian wide and full-width characters (UAX 11), as far as reports hold them. */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3 || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60 || c >= 0xffe0 && c <= 0xffe6 || c >= 0x20000
                || c == '“' || c == '”' || c == '…' || c == '—';
    }

    private static String cut(String text, int most) {
        if (width(text) <= most) {
            return text;
        }
        var cut = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            if (width(cut.toString()) + (isWide(c) ? 2 : 1) > most - 2) {
                break;
            }
            cut.appendCodePoint(c);
        }
        return cut + "…";
    }

    @Override
    public void close() {
        out.println("共 " + files + " 个文件：错误 " + counts[Severity.ERROR.ordinal()] + "，提醒 " + counts[Severity.WARNING.ordinal()]
                + "，提示 " + counts[Severity.NOTE.ordinal()] + (refused > 0 ? "；不是报告 " + refused : ""));
        out.flush();
    }
}

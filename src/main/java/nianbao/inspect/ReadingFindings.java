package nianbao.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.check.finding.Finding;
import nianbao.check.rule.PrintedRelations;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.input.label.OfficialTables;
import nianbao.report.Note;
import nianbao.report.ReadReport;

/** What a reader of a file doubts, told as findings: who checks a folder sees no notes, and must not take such a file for clean. */
final class ReadingFindings {

    /** Notes about figures that may be others. What only one filling allows (cells.split, cells.appendix) is none. */
    private static final Set<String> DOUBTS = Set.of("cells.unsure", "cells.open", "cells.gaps", "cells.twice", "cells.text", "columns.order", "label.unsure",
            "text.tracked");
    private static final int MOST_ROWS = 6;
    private static final int LONGEST = 90;

    private final ReadReport read;
    private final ReportFormat format;

    private ReadingFindings(ReadReport read) {
        this.read = read;
        format = read.format();
    }

    static List<Finding> of(ReadReport read) {
        var it = new ReadingFindings(read);
        var findings = new ArrayList<Finding>();
        it.unknown(findings);
        it.missing(findings);
        it.doubts(findings);
        it.unplaced(findings);
        read.notes().forEach(note -> it.form(note, findings));
        return findings;
    }

    /** Without agency or year, much stays unchecked: that must be said. */
    private void unknown(List<Finding> findings) {
        if (read.year() == 0) {
            findings.add(Finding.of("read.year", List.of(), "没有找到报告的年度", "与年度有关的核对（格式、统计期限、上年结转、成文日期）都没有做。请在标题里写明年度。"));
        }
        if (read.agency().isEmpty()) {
            findings.add(Finding.of("read.agency", List.of(), "没有找到机关名称", "与机关有关的核对都没有做，也不能和上年报告配对。请在标题里写明机关全称。"));
        }
    }

    /** Cells of a table that is there. A table that is not there at all is {@code section.missing}. */
    private void missing(List<Finding> findings) {
        for (var section : tables()) {
            var cells = format.fields(section);
            var absent = cells.stream().filter(f -> !read.fields().containsKey(f) && PrintedRelations.standIns(f, read.report()).isEmpty()).toList();
            if (!absent.isEmpty() && absent.size() < cells.size()) {
                findings.add(Finding.of("read.missing", absent, section.title() + "：有 " + absent.size() + " 格没有找到：" + rows(absent),
                        "请对照原文核对这些行：原文没有的补上，原文有而没有读到的，以原文为准。"));
            }
        }
    }

    /** Cells that are filled, but perhaps not rightly: one finding, however many notes there are. */
    private void doubts(List<Finding> findings) {
        var notes = read.notes().stream().filter(n -> isDoubt(n.code())).toList();
        var cells = new LinkedHashSet<String>();
        notes.forEach(n -> n.fields().stream().filter(f -> format.cell(f) != null && read.fields().containsKey(f)).forEach(cells::add));
        if (!cells.isEmpty()) {
            findings.add(Finding.of("read.doubt", List.copyOf(cells), "有 " + cells.size() + " 格读取时有疑问：" + rows(List.copyOf(cells)),
                    notes.stream().filter(n -> n.fields().stream().anyMatch(cells::contains)).map(Note::message).map(ReadingFindings::start)
                            .distinct().limit(2).collect(Collectors.joining("；")) + "。请对照原文核对。"));
        }
    }

    private static boolean isDoubt(String code) {
        return DOUBTS.contains(code);
    }

    private static String start(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }

    /** Words that have no place in a report, one finding: a page's navigation is dozens of notes. */
    private void unplaced(List<Finding> findings) {
        var furniture = Formats.rules().pattern("page-furniture");
        var notes = read.notes().stream().filter(n -> n.code().endsWith(".unplaced") && !furniture.matcher(n.message()).find()
                && !OfficialTables.areLabels(n.message().substring(n.message().indexOf('：') + 1))).toList();
        if (!notes.isEmpty()) {
            findings.add(Finding.of("read.unplaced", List.of(), "原文有 " + notes.size() + " 处内容没有归入报告", "如“" + start(notes.getFirst().message())
                    + "”。请对照原文核对，其中若有报告的内容，要补到相应部分。"));
        }
    }

    private void form(Note note, List<Finding> findings) {
        switch (note.code()) {
            case "section.renamed" -> findings.add(Finding.of(note.code(), note.fields(), note.message(), "请改用规定的标题。"));
            case "section.order" -> findings.add(Finding.of(note.code(), note.fields(), note.message(), "请按规定的顺序调整。"));
            case "edition.mixed" -> {
                // Without fields it says that the whole is of another year's form, which the checks say themselves.
                if (!note.fields().isEmpty()) {
                    findings.add(Finding.of(note.code(), note.fields().stream().limit(7).toList(), note.message(),
                            "请按" + Formats.ofYear(read.year()).orElse(format).name() + "格式核对这些格。"));
                }
            }
            default -> {
            }
        }
    }

    private List<Section> tables() {
        return format.sections().stream().filter(s -> s.kind() == Section.SectionKind.TABLE).toList();
    }

    /** 2.重复申请（7 格）、3.要求提供公开出版物（2 格）等 9 行. */
    private String rows(List<String> cells) {
        Map<String, Long> rows = cells.stream().collect(Collectors.groupingBy(this::row, LinkedHashMap::new, Collectors.counting()));
        var named = rows.entrySet().stream().limit(MOST_ROWS).map(e -> e.getKey() + "（" + e.getValue() + " 格）").collect(Collectors.joining("、"));
        return rows.size() > MOST_ROWS ? named + "等 " + rows.size() + " 行" : named;
    }

    private String row(String cell) {
        var labels = format.cell(cell).rowLabels();
        return labels.isEmpty() ? format.cell(cell).columnLabels().getFirst() : labels.getLast();
    }
}

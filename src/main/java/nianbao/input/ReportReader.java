package nianbao.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.input.Source.Block;
import nianbao.input.Source.Grid;
import nianbao.input.Source.Look;
import nianbao.input.Source.Paragraph;
import nianbao.report.Figure;
import nianbao.report.Space;

/**
 * Finds a report in a {@link Source}. Nothing is guessed in silence: what is read with a doubt, or cannot be placed,
 * is in the notes, so that every paragraph of the source ends up in a field or in a note.
 */
public final class ReportReader {

    /** Fewer cells than this, and no section found: not a report. */
    private static final int FEWEST_CELLS = 5;
    private static final Pattern BASIS = Pattern.compile("根据|依据|按照.*规定|统计期限|起至|截[至止]|联系(?:电话|地址|方式|人)?|电子版|邮编");

    private final Source source;
    private final List<Note> notes;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, List<Block>> sections = new LinkedHashMap<>();
    private Titles.Title title;
    private List<Block> blocks;
    private ReportFormat format;

    private ReportReader(Source source) {
        this.source = source;
        notes = new ArrayList<>(source.notes());
    }

    /** @throws Unreadable when the source holds no report */
    public static ReadReport read(Source source) throws Unreadable {
        return new ReportReader(source).read();
    }

    /** The same with the source, for those who compare the two. */
    static Reading reading(Source source) throws Unreadable {
        var reader = new ReportReader(source);
        return new Reading(reader.read(), source, reader.sections);
    }

    private ReadReport read() throws Unreadable {
        var aside = new ArrayList<Block>();
        blocks = zone(aside);
        title = title();
        if (title == null) {
            title = new Titles.Title("", "", 0, 0, 0);
        }
        format = edition();
        splitAtSections();
        var headings = Headings.find(blocks, format, notes);
        var parts = parts(headings);
        parts.forEach((section, part) -> sections.put(section.code(), List.copyOf(part)));
        var tables = new TablesReader(format, notes);
        parts.forEach((section, part) -> read(section, part, tables));
        aside.forEach(block -> aside(block, tables));
        var cells = tables.settle();
        if (cells.size() < FEWEST_CELLS && headings.size() < 2 && (title.agency().isEmpty() || title.year() == 0)) {
            throw new Unreadable("没有找到政府信息公开工作年度报告的标题、章节或表格，可能不是年度报告");
        }
        fields.putAll(cells);
        var read = settleEdition(cells);
        noteMissing(read);
        noteShifted(read);
        return new ReadReport(read, agency(), title.year(), title.text(), inOrder(read), List.copyOf(notes));
    }

    /** The part between rules that holds the most text; what stands before and behind is the collector's. */
    private List<Block> zone(List<Block> aside) {
        var zones = new ArrayList<List<Block>>();
        zones.add(new ArrayList<>());
        for (var block : source.blocks()) {
            if (block instanceof Paragraph paragraph && paragraph.look() == Look.RULE) {
                zones.add(new ArrayList<>());
            } else {
                zones.getLast().add(block);
            }
        }
        var best = zones.stream().max(java.util.Comparator.comparingInt(ReportReader::size)).orElseThrow();
        zones.stream().filter(zone -> zone != best).forEach(aside::addAll);
        return new ArrayList<>(best);
    }

    private static int size(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> switch (block) {
            case Paragraph paragraph -> paragraph.text().length();
            case Grid grid -> grid.lines().stream().mapToInt(String::length).sum();
        }).sum();
    }

    /** Takes the title out of the blocks; what stands before it goes to the notes. */
    private Titles.Title title() {
        var apart = new ArrayList<Block>();
        for (var block : blocks) {
            if (block instanceof Paragraph paragraph) {
                apart.addAll(Titles.apart(paragraph));
            } else {
                apart.add(block);
            }
        }
        var lead = new ArrayList<Paragraph>();
        for (var block : apart) {
            if (block instanceof Paragraph paragraph) {
                lead.add(paragraph);
            } else if (!lead.isEmpty()) {
                break;
            }
        }
        var found = Titles.find(lead);
        if (found != null) {
            var first = lead.get(found.from());
            var last = lead.get(found.to() - 1);
            int from = indexOf(apart, first), to = indexOf(apart, last);
            apart.subList(0, from).forEach(block -> unplaced("标题之前的内容", block));
            blocks = new ArrayList<>(apart.subList(to + 1, apart.size()));
        }
        return found;
    }

    private static int indexOf(List<Block> blocks, Block wanted) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Old reports by their indicator list, the others by their year; which tables they hold is seen later. */
    private ReportFormat edition() {
        var ofYear = Formats.ofYear(title.year());
        var statistics = Formats.all().getLast();
        var shape = Shape.of(statistics.tableCodes().iterator().next()).orElseThrow();
        var text = Label.normal(String.join("\n", blocks.stream().map(ReportReader::text).toList()));
        long indicators = shape.lines.stream().filter(line -> text.contains(line.names().getLast().isEmpty() ? "-"
                : line.names().get(1))).count();
        if (indicators > shape.lines.size() / 2) {
            return statistics;
        }
        boolean older = title.year() > 0 && ofYear.isEmpty();
        return older ? statistics : ofYear.orElse(Formats.all().getFirst());
    }

    private static String text(Block block) {
        return switch (block) {
            case Paragraph paragraph -> paragraph.text();
            case Grid grid -> String.join("\n", grid.lines());
        };
    }

    /** Sections whose title stands in the middle of running text get a paragraph of their own. */
    private void splitAtSections() {
        var missing = new ArrayList<>(Headings.sections(format));
        var alone = Headings.find(blocks, format, new ArrayList<>()).values();
        missing.removeIf(alone::contains);
        if (missing.isEmpty()) {
            return;
        }
        var apart = new ArrayList<Block>();
        for (var block : blocks) {
            if (block instanceof Paragraph paragraph) {
                apart.addAll(Headings.apart(paragraph, missing));
            } else {
                apart.add(block);
            }
        }
        blocks = apart;
    }

    /** The blocks of each section; those before the first are the preface's (2014: the body's). */
    private Map<Section, List<Block>> parts(Map<Integer, Section> headings) {
        var parts = new LinkedHashMap<Section, List<Block>>();
        var current = format.sections().getFirst();
        parts.put(current, new ArrayList<>());
        for (int i = 0; i < blocks.size(); i++) {
            if (headings.containsKey(i)) {
                current = headings.get(i);
                parts.computeIfAbsent(current, s -> new ArrayList<>());
            } else {
                parts.get(current).add(blocks.get(i));
            }
        }
        return parts;
    }

    private void read(Section section, List<Block> part, TablesReader tables) {
        if (section.kind() == Section.Kind.TABLE) {
            tables.read(section, part);
            return;
        }
        boolean lead = section == format.sections().getFirst();
        var paragraphs = new ArrayList<Paragraph>();
        for (var block : part) {
            switch (block) {
                case Paragraph paragraph -> paragraphs.add(paragraph);
                case Grid grid -> {
                    if (!tables.readIfOfficial(grid)) {
                        grid.lines().forEach(line -> paragraphs.add(new Paragraph(Space.strip(line), Look.PLAIN, grid.place())));
                        notes.add(new Note("table.unplaced", "正文中的表格按文字保留", List.of(section.code()), grid.place()));
                    }
                }
            }
        }
        if (lead) {
            cleanLead(paragraphs);
        }
        if (isLastProse(section)) {
            close(paragraphs);
        }
        if (lead && format.section("body").isPresent()) {
            body(paragraphs);
        } else if (!lead || !paragraphs.isEmpty()) {
            keep(section.code(), paragraphs);
        }
    }

    private boolean isLastProse(Section section) {
        var prose = format.sections().stream().filter(s -> s.kind() == Section.Kind.PROSE).toList();
        return section == prose.getLast() || format.section("body").isPresent();
    }

    /** Words around the report that stand between title and text, and a date in brackets under the title. */
    private void cleanLead(List<Paragraph> paragraphs) {
        while (!paragraphs.isEmpty()) {
            var first = paragraphs.getFirst();
            int noise = Noise.lead(first.text());
            if (Noise.is(first.text())) {
                unplaced("标题与正文之间的内容", first);
                paragraphs.removeFirst();
            } else if (Closing.isDate(first.text()) && paragraphs.size() > 1) {
                fields.putIfAbsent("date", Closing.dateIn(first.text()));
                notes.add(new Note("date.place", "标题下的日期：" + first.text(), List.of("date"), first.place()));
                paragraphs.removeFirst();
            } else if (noise > 0 && noise < first.text().length()) {
                unplaced("标题与正文之间的内容", new Paragraph(first.text().substring(0, noise), Look.PLAIN, first.place()));
                paragraphs.set(0, new Paragraph(Space.strip(first.text().substring(noise)), first.look(), first.place()));
            } else {
                return;
            }
        }
    }

    private void close(List<Paragraph> paragraphs) {
        var closing = Closing.take(paragraphs, title.agency());
        closing.others().forEach(paragraph -> unplaced("正文之后的内容", paragraph));
        if (closing.signature() != null) {
            fields.put("signature", closing.signature());
        }
        if (closing.date() != null) {
            fields.put("date", closing.date());
        }
        if (!paragraphs.isEmpty()) {
            var last = paragraphs.getLast();
            int tail = Noise.tail(last.text());
            if (tail < last.text().length()) {
                unplaced("正文之后的内容", new Paragraph(Space.strip(last.text().substring(tail)), Look.PLAIN, last.place()));
                paragraphs.set(paragraphs.size() - 1, new Paragraph(last.text().substring(0, tail), last.look(), last.place()));
            }
        }
    }

    /** 2014: what stands before the first heading is the preface only when it says what a preface says. */
    private void body(List<Paragraph> paragraphs) {
        int heading = 0;
        while (heading < paragraphs.size() && Label.withoutOrdinal(paragraphs.get(heading).text())
                .equals(Space.strip(paragraphs.get(heading).text()))) {
            heading++;
        }
        var lead = paragraphs.subList(0, heading == paragraphs.size() ? Math.min(1, heading) : heading);
        if (lead.stream().anyMatch(paragraph -> BASIS.matcher(paragraph.text()).find())) {
            keep("preface", lead);
            keep("body", paragraphs.subList(lead.size(), paragraphs.size()));
        } else {
            keep("body", paragraphs);
        }
    }

    private void keep(String field, List<Paragraph> paragraphs) {
        if (!paragraphs.isEmpty()) {
            fields.put(field, String.join("\n", paragraphs.stream().map(Paragraph::text).toList()));
        }
    }

    private void aside(Block block, TablesReader tables) {
        if (block instanceof Grid grid) {
            tables.appendix(grid);
        }
        unplaced("正文之外的内容", block);
    }

    private void unplaced(String what, Block block) {
        notes.add(Note.of("text.unplaced", what + "：" + text(block), block.place()));
    }

    /** The edition whose fields were found; the year's when several fit. What it lacks is kept and noted. */
    private ReportFormat settleEdition(Map<String, String> cells) {
        var ofYear = Formats.ofYear(title.year());
        var best = format;
        for (var candidate : Formats.all()) {
            if (count(candidate, cells) > count(best, cells)) {
                best = candidate;
            }
        }
        var chosen = best;
        if (ofYear.isPresent() && ofYear.get() != chosen) {
            notes.add(Note.of("edition.mixed", title.year() + "年的报告应按" + ofYear.get().name() + "格式，原文用的是" + chosen.name(),
                    Place.NOWHERE));
        }
        var foreign = cells.keySet().stream().filter(field -> !chosen.has(field)).toList();
        if (!foreign.isEmpty()) {
            notes.add(new Note("edition.mixed", chosen.name() + "格式没有的" + foreign.size() + "格，按原文所用的格式保留", foreign, Place.NOWHERE));
        }
        return chosen;
    }

    /** Cells that were not found and that nothing was said about: a table cut short must not look like a whole one. */
    private void noteMissing(ReportFormat read) {
        var told = new java.util.HashSet<String>();
        notes.forEach(note -> told.addAll(note.fields()));
        for (var section : read.sections()) {
            if (section.kind() == Section.Kind.TABLE) {
                var missing = read.fields(section).stream().filter(f -> !fields.containsKey(f) && !told.contains(f)).toList();
                if (!missing.isEmpty()) {
                    notes.add(new Note("cells.missing", "“" + section.title() + "”有" + missing.size() + "格在原文中没有找到", missing,
                            Place.NOWHERE));
                }
            }
        }
    }

    /** A row that begins with a blank and does not add up may have lost a cell, its figures moved by one. */
    private void noteShifted(ReportFormat read) {
        for (var relation : read.relations()) {
            var total = relation.total();
            if (total == null || !"".equals(fields.get(relation.sum().getFirst())) || !Figure.of(fields.get(total)).isNumber()) {
                continue;
            }
            var sum = relation.sum().stream().map(field -> Figure.of(fields.get(field))).filter(Figure::isNumber)
                    .map(Figure::number).reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
            if (sum.compareTo(Figure.of(fields.get(total)).number()) != 0) {
                var about = new ArrayList<>(relation.sum());
                about.add(total);
                notes.add(new Note("cells.unsure", "这几格以空格开头，且之和不等于总计，可能错位，请核对", about, Place.NOWHERE));
            }
        }
    }

    private static long count(ReportFormat format, Map<String, String> cells) {
        return cells.keySet().stream().filter(format::has).count();
    }

    private String agency() {
        return !title.agency().isEmpty() ? title.agency() : fields.getOrDefault("signature", "");
    }

    private Map<String, String> inOrder(ReportFormat read) {
        var ordered = new LinkedHashMap<String, String>();
        read.fields().stream().filter(fields::containsKey).forEach(field -> ordered.put(field, fields.get(field)));
        fields.forEach(ordered::putIfAbsent);
        return ordered;
    }
}

package nianbao.input.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.input.label.SectionTitles;
import nianbao.input.scan.ScanDoubts;
import nianbao.input.source.Label;
import nianbao.input.source.Seen;
import nianbao.input.source.Source;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceGrid;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.input.source.SourcedReport;
import nianbao.input.tables.TablesReader;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.ReadReport;
import nianbao.report.Unreadable;

/**
 * Finds a report in a {@link Source}. Nothing is guessed in silence: what is read with a doubt, or cannot be placed,
 * is in the notes, so that every paragraph of the source ends up in a field or in a note.
 */
public final class ReportReader {

    /** Fewer cells than this, and no section found: not a report. */
    private static final int FEWEST_CELLS = 5;
    /** What a report says of itself. */
    private static final Pattern OWN_WORDS = Pattern.compile("本(?:年度)?(?:报告|年报)[^。]{0,400}信息公开|现将[^。]{0,40}信息公开[^。]{0,20}如下");
    /** Parts of reports whose parts nobody had fixed. */
    private static final Pattern FREE_PART = Pattern
            .compile("(?m)^\\s{0,8}+[一二三四五六七八九十]{1,2}[、.．]\\s{0,4}+[^。；\\n]{0,24}(?:(概述|概况|总体|基本情况)|(主动公开)|(依申请)|(复议|诉讼)|(收费|减免)|(问题))[^。；\\n]{0,20}$");
    private static final int FEWEST_PARTS = 2;

    private final Source source;
    private final boolean scanned;
    private final List<Note> notes;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, List<SourceBlock>> sections = new LinkedHashMap<>();
    private final ReportBody frame;
    private final Titles.Title title;
    private List<SourceBlock> blocks;
    private Map<String, Seen> seen = Map.of();
    private ReportFormat format;

    private ReportReader(Source source) {
        this.source = source;
        scanned = source.scanned();
        notes = new ArrayList<>(source.notes());
        frame = ReportBody.of(source, notes);
        blocks = frame.blocks();
        title = Naming.of(frame.title(), source, blocks, frame.aside(), notes);
    }

    /** @throws Unreadable when the source holds no report */
    public static ReadReport read(Source source) throws Unreadable {
        return reading(source).report();
    }

    /** The same with the source, for those who compare the two. */
    public static SourcedReport reading(Source source) throws Unreadable {
        if (!Traditional.is(source)) {
            return plain(source);
        }
        var page = new Traditional(source);
        return page.printed(plain(page.simplified()));
    }

    private static SourcedReport plain(Source source) throws Unreadable {
        var reader = new ReportReader(source);
        return new SourcedReport(reader.read(), source, reader.sections, reader.seen);
    }

    private ReadReport read() throws Unreadable {
        format = EditionGuess.expected(title.year(), blocks);
        splitAtSections();
        blocks = LostHeadings.restored(blocks, format, notes);
        var headings = Headings.find(blocks, format, notes);
        var parts = parts(headings);
        parts.forEach((section, part) -> sections.put(section.code(), List.copyOf(part)));
        var tables = new TablesReader(format, title.year(), notes);
        parts.forEach((section, part) -> read(section, part, tables));
        frame.aside().forEach(block -> aside(block, tables));
        var cells = tables.settle();
        seen = tables.seen();
        if (cells.size() < FEWEST_CELLS && headings.size() < 2 && !isNamed()) {
            throw new Unreadable("没有找到政府信息公开工作年度报告的标题、章节或表格，可能不是年度报告");
        }
        fields.putAll(tables.beside());
        mendRadicals();
        fields.putAll(cells);
        var read = EditionGuess.settled(format, title.year(), cells, notes);
        new Doubts(read, fields, notes).note();
        if (scanned) {
            scanned(read);
        }
        var agency = agency();
        return new ReadReport(read, agency, title.year(), title.text(), inOrder(read), TidyNotes.of(notes));
    }

    /** Sections whose title stands in the middle of running text get a paragraph of their own. */
    private void splitAtSections() {
        var missing = new ArrayList<>(SectionTitles.of(format));
        var alone = Headings.find(blocks, format, new ArrayList<>()).values();
        missing.removeIf(alone::contains);
        if (missing.isEmpty()) {
            return;
        }
        var apart = new ArrayList<SourceBlock>();
        for (var block : blocks) {
            if (block instanceof SourceParagraph paragraph) {
                apart.addAll(Headings.apart(paragraph, missing));
            } else {
                apart.add(block);
            }
        }
        blocks = apart;
    }

    /** The blocks of each section; those before the first are the preface's (2014: the body's). */
    private Map<Section, List<SourceBlock>> parts(Map<Integer, Section> headings) {
        var parts = new LinkedHashMap<Section, List<SourceBlock>>();
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

    private void read(Section section, List<SourceBlock> part, TablesReader tables) {
        if (section.kind() == Section.SectionKind.TABLE) {
            tables.read(section, part);
            return;
        }
        var paragraphs = new ArrayList<SourceParagraph>();
        for (var block : ProseTables.joined(part)) {
            switch (block) {
                case SourceParagraph paragraph -> paragraphs.add(paragraph);
                case SourceGrid grid -> {
                    if (!tables.readIfOfficial(grid)) {
                        paragraphs.addAll(ProseTables.lines(grid));
                        notes.add(new Note("table.unplaced", "正文中的表格按文字保留", List.of(section.code()), grid.place()));
                    }
                }
            }
        }
        new ProseSections(format, title.agency(), fields, notes).read(section, paragraphs);
    }

    private void aside(SourceBlock block, TablesReader tables) {
        if (block instanceof SourceGrid grid) {
            tables.appendix(grid);
        }
        notes.add(block.unplaced("正文之外的内容"));
    }

    /** Radicals, which some PDF files and pages copied from them hold in place of the characters. */
    private void mendRadicals() {
        var mended = fields.entrySet().stream().filter(field -> !Label.mended(field.getValue()).equals(field.getValue())).toList();
        if (!mended.isEmpty()) {
            var radicals = String.join("", mended.stream().flatMap(field -> field.getValue().codePoints().filter(c -> c >= 0x2e80 && c <= 0x2fdf)
                    .mapToObj(Character::toString)).distinct().toList());
            notes.add(new Note("text.radicals", "原文用了部首字符" + radicals + "，已换成对应的字" + Label.mended(radicals), mended.stream().map(Map.Entry::getKey).toList(),
                    Place.NOWHERE));
            mended.forEach(field -> fields.put(field.getKey(), Label.mended(field.getValue())));
        }
    }

    private String agency() {
        var signature = Label.mended(fields.getOrDefault("signature", "")).replaceAll("[\\s\\u3000]+", "");
        if (!title.agency().isEmpty()) {
            return title.agency();
        }
        if (signature.isEmpty()) {
            var site = SiteAgency.of(source);
            site.ifPresent(name -> notes.add(Note.of("title.place", "报告里没有写明机关，按网站上的“" + name + "”读取，请核对", Place.NOWHERE)));
            return site.orElseGet(this::selfNamed);
        }
        notes.add(Note.of("title.place", "标题里没有写明机关，按落款“" + signature + "”读取，请核对", Place.NOWHERE));
        return signature;
    }

    /** Whether whose report it is, and of which year, shows it to be one; without a title it has to say that it is, or to have its parts. */
    private boolean isNamed() {
        var first = Naming.first(blocks);
        return title.year() > 0 && (!title.agency().isEmpty() || OWN_WORDS.matcher(first).find() && SelfNamed.in(first).isPresent()) || hasFreeParts(first);
    }

    /** Two of the parts such reports have, one of them on what was published or asked for. */
    private static boolean hasFreeParts(String first) {
        var parts = new HashSet<Integer>();
        FREE_PART.matcher(first).results()
                .forEach(part -> IntStream.rangeClosed(1, part.groupCount()).filter(kind -> part.group(kind) != null).forEach(parts::add));
        return parts.size() >= FEWEST_PARTS && (parts.contains(2) || parts.contains(3)) && first.contains("信息公开");
    }

    private String selfNamed() {
        var property = Naming.ofProperty(source, title.year());
        if (property.isPresent()) {
            notes.add(Note.of("title.place", "报告里没有写明机关，按" + Source.Titled.PROPERTY + "“" + property.get().text() + "”读取，请核对", Place.NOWHERE));
            return property.get().agency();
        }
        var named = SelfNamed.in(Naming.first(blocks));
        named.ifPresent(said -> notes.add(Note.of("title.place", "报告里没有写明机关，按" + said.getKey() + "“" + said.getValue() + "”读取，请核对", Place.NOWHERE)));
        if (named.isPresent()) {
            return named.get().getValue();
        }
        var index = SiteAgency.ofIndex(source);
        index.ifPresent(name -> notes.add(Note.of("title.place", "报告里没有写明机关，按网页标明的发布单位“" + name + "”读取，请核对", Place.NOWHERE)));
        return index.orElse("");
    }

    /** What a program read from a picture is doubted, unless sums confirm it. */
    private void scanned(ReportFormat read) {
        new ScanDoubts(read, fields).doubted().forEach(section -> notes.add(new Note("cells.unsure", "“" + section.getKey().title() + "”有 "
                + section.getValue().size() + " 格由程序从扫描件识别，没有行、列两个方向的合计可以证实，请对照原件核对", section.getValue(), Place.NOWHERE)));
    }

    private Map<String, String> inOrder(ReportFormat read) {
        var ordered = new LinkedHashMap<String, String>();
        read.fields().stream().filter(fields::containsKey).forEach(field -> ordered.put(field, fields.get(field)));
        fields.forEach(ordered::putIfAbsent);
        return ordered;
    }
}

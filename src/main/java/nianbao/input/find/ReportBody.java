package nianbao.input.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nianbao.input.label.SectionTitles;
import nianbao.input.source.Source;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceGrid;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.input.tables.TablesReader;
import nianbao.report.Note;

/**
 * A report apart from what stands around it in its file.
 *
 * @param title  its title; blank when there is none
 * @param blocks the report behind its title
 * @param aside  what stands before or behind rules: the collector's, not the report's
 */
record ReportBody(Titles.Title title, List<SourceBlock> blocks, List<SourceBlock> aside) {

    /** Takes the title out of the blocks; what stands before it goes to the notes. */
    static ReportBody of(Source source, List<Note> notes) {
        var aside = new ArrayList<SourceBlock>();
        var apart = new ArrayList<SourceBlock>();
        for (var block : TitledGrids.apart(zone(source, aside))) {
            if (block instanceof SourceParagraph paragraph) {
                apart.addAll(Titles.apart(paragraph));
            } else {
                apart.add(block);
            }
        }
        var lead = lead(apart);
        var title = Titles.find(lead);
        if (title == null) {
            return new ReportBody(new Titles.Title("", "", 0, 0, 0), apart, aside);
        }
        int from = indexOf(apart, lead.get(title.from())), to = indexOf(apart, lead.get(title.to() - 1));
        apart.subList(0, from).forEach(block -> notes.add(block.unplaced("标题之前的内容")));
        return new ReportBody(title, new ArrayList<>(apart.subList(to + 1, apart.size())), aside);
    }

    /** The part between rules that holds the most text, with those that hold other sections' titles: rules may part these too. */
    private static List<SourceBlock> zone(Source source, List<SourceBlock> aside) {
        var zones = new ArrayList<List<SourceBlock>>();
        zones.add(new ArrayList<>());
        for (var block : source.blocks()) {
            if (block instanceof SourceParagraph paragraph && paragraph.look() == ParagraphLook.RULE) {
                zones.add(new ArrayList<>());
            } else {
                zones.getLast().add(block);
            }
        }
        var longest = zones.stream().max(Comparator.comparingInt(ReportBody::size)).orElseThrow();
        int first = zones.indexOf(longest), last = first;
        for (int i = 0; i < zones.size(); i++) {
            if (zones.get(i).stream().anyMatch(ReportBody::isTitle)) {
                first = Math.min(first, i);
                // What a title at a part's end heads stands behind the rule under it.
                last = Math.max(last, isTitle(zones.get(i).getLast()) && i + 1 < zones.size() ? i + 1 : i);
            }
        }
        zones.subList(0, first).forEach(aside::addAll);
        zones.subList(last + 1, zones.size()).forEach(aside::addAll);
        return zones.subList(first, last + 1).stream().flatMap(List::stream).toList();
    }

    private static boolean isTitle(SourceBlock block) {
        return block instanceof SourceParagraph && SectionTitles.isTitle(block.text());
    }

    private static int size(List<SourceBlock> blocks) {
        return blocks.stream().mapToInt(block -> block.text().length()).sum();
    }

    /** The paragraphs before the first official table; others, with number and date of a file, stand above its title. */
    private static List<SourceParagraph> lead(List<SourceBlock> blocks) {
        var lead = new ArrayList<SourceParagraph>();
        for (var block : blocks) {
            if (block instanceof SourceParagraph paragraph) {
                lead.add(paragraph);
            } else if (!lead.isEmpty() && block instanceof SourceGrid grid && TablesReader.isOfficial(grid)) {
                break;
            }
        }
        return lead;
    }

    private static int indexOf(List<SourceBlock> blocks, SourceBlock wanted) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) == wanted) {
                return i;
            }
        }
        return -1;
    }
}

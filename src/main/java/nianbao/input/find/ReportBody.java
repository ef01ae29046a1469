package nianbao.input.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nianbao.input.source.Source.Block;
import nianbao.input.source.Source.Grid;
import nianbao.input.source.Source.Look;
import nianbao.input.source.Source.Paragraph;
import nianbao.input.source.Source;
import nianbao.input.tables.TablesReader;
import nianbao.report.Note;

/**
 * A report apart from what stands around it in its file.
 *
 * @param title  its title; blank when there is none
 * @param blocks the report behind its title
 * @param aside  what stands before or behind rules: the collector's, not the report's
 */
record ReportBody(Titles.Title title, List<Block> blocks, List<Block> aside) {

    /** Takes the title out of the blocks; what stands before it goes to the notes. */
    static ReportBody of(Source source, List<Note> notes) {
        var aside = new ArrayList<Block>();
        var apart = new ArrayList<Block>();
        for (var block : TitledGrids.apart(zone(source, aside))) {
            if (block instanceof Paragraph paragraph) {
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

    /** The part between rules that holds the most text. */
    private static List<Block> zone(Source source, List<Block> aside) {
        var zones = new ArrayList<List<Block>>();
        zones.add(new ArrayList<>());
        for (var block : source.blocks()) {
            if (block instanceof Paragraph paragraph && paragraph.look() == Look.RULE) {
                zones.add(new ArrayList<>());
            } else {
                zones.getLast().add(block);
            }
        }
        var best = zones.stream().max(Comparator.comparingInt(ReportBody::size)).orElseThrow();
        zones.stream().filter(zone -> zone != best).forEach(aside::addAll);
        return best;
    }

    private static int size(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block.text().length()).sum();
    }

    /** The paragraphs before the first official table; others, with number and date of a file, stand above its title. */
    private static List<Paragraph> lead(List<Block> blocks) {
        var lead = new ArrayList<Paragraph>();
        for (var block : blocks) {
            if (block instanceof Paragraph paragraph) {
                lead.add(paragraph);
            } else if (!lead.isEmpty() && block instanceof Grid grid && TablesReader.isOfficial(grid)) {
                break;
            }
        }
        return lead;
    }

    private static int indexOf(List<Block> blocks, Block wanted) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) == wanted) {
                return i;
            }
        }
        return -1;
    }
}

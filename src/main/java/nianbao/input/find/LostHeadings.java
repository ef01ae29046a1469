package nianbao.input.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.format.ReportFormat;
import nianbao.input.label.SectionTitles;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Note;
import nianbao.report.Space;

/** Sections of prose without a heading, whose first words say what they are: they begin there, with a note. */
final class LostHeadings {

    /** By the section's code: what its text begins with. */
    private static final Map<String, Pattern> FIRST = Map.of(
            "overview", Pattern.compile("^(?:[（(][一1][）)]|1\\s*[.．、])\\s*(?:关于)?(?:政府信息)?主动公开"),
            "problems", Pattern.compile(
                    "^(?:[（(][一1][）)]|1\\s*[.．、]|一是)?\\s*(?:政府信息公开)?(?:工作)?(?:目前|当前|仍)?(?:中)?存?在?的?(?:主要|突出)?(?:问题|不足)(?:[与和及].{0,8})?(?:[。：:，]|$|主要)"));

    private LostHeadings() {
    }

    /** The blocks with the titles of such sections put in. */
    static List<SourceBlock> restored(List<SourceBlock> blocks, ReportFormat format, List<Note> notes) {
        var restored = new ArrayList<>(blocks);
        for (var section : SectionTitles.of(format)) {
            var found = Headings.find(restored, format, new ArrayList<>());
            if (!FIRST.containsKey(section.code()) || found.containsValue(section) || found.isEmpty()) {
                continue;
            }
            int from = 0, to = restored.size();
            for (var heading : found.entrySet()) {
                boolean before = format.sections().indexOf(heading.getValue()) < format.sections().indexOf(section);
                from = before ? Math.max(from, heading.getKey() + 1) : from;
                to = before ? to : Math.min(to, heading.getKey());
            }
            for (int i = from; i < to; i++) {
                if (restored.get(i) instanceof SourceParagraph paragraph && FIRST.get(section.code()).matcher(Space.strip(paragraph.text())).find()) {
                    restored.add(i, new SourceParagraph(section.title(), ParagraphLook.PLAIN, paragraph.place()));
                    notes.add(new Note("section.renamed", "没有“" + section.title() + "”这个标题，从“" + start(paragraph.text()) + "”起按这一部分读取，请核对",
                            List.of(section.code()), paragraph.place()));
                    break;
                }
            }
        }
        return restored;
    }

    private static String start(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "……" : text;
    }
}

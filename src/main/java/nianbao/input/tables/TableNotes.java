package nianbao.input.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.format.Section;
import nianbao.input.label.OfficialTables;
import nianbao.input.source.Label;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceGrid;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Note;
import nianbao.report.Space;

/**
 * What is printed beside a table to explain it (注：行政复议数量含上年度结转数量。), or as sentences before and behind it: the
 * note of its section. Labels, captions and figures are none.
 */
final class TableNotes {

    private static final Pattern MARK = Pattern.compile("^[\\s（(【\\[*※]*(?:备\\s?注|注|说\\s?明|附\\s?注|特别说明|数据说明|情况说明|有关说明|注释|注意)\\s?\\d{0,2}[】\\])）]?\\s*[:：.、].*",
            Pattern.DOTALL);
    private static final Pattern ENDED = Pattern.compile("[。！？…；][”’」』）)]?$");
    /** The number of a part of the report: what begins so is a part's heading that was not found. */
    private static final Pattern PART = Pattern.compile("^\\s*[一二三四五六七八九十]{1,2}、.*", Pattern.DOTALL);
    private static final Pattern CAPTION = Pattern.compile("^\\s*(?:[（(]?(?:续|附)?表|附件|图\\s?\\d|[（(]?(?:计量)?单位\\s*[:：]|第\\s*\\d+\\s*页).*", Pattern.DOTALL);
    /** A figure, or a date, is the last thing said: a row of somebody's own, or who signed and when. */
    private static final Pattern FIGURE_LAST = Pattern.compile("[\\d０-９%％日][）)]?$");
    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]");
    /** Pieces of a table's labels on one line, parted by space. */
    private static final Pattern SCRAPS = Pattern.compile("\\S[\\s\\u3000]+\\S");
    private static final Pattern CELLS = Pattern.compile("[\\t|│┃]");
    /** Labels shorter than this are words of any sentence. */
    private static final int LABEL = 4;
    /** Characters of its own that make a line with a stop a sentence, and one without a stop words. */
    private static final int SENTENCE = 6;
    private static final int WORDS = 6;
    private static final List<String> LABELS = OfficialTables.all().stream().flatMap(table -> Stream.of(table.furniture().stream(), table.heads().stream(),
            table.lines().stream().flatMap(line -> line.names().stream())).flatMap(s -> s)).filter(label -> label.length() >= LABEL).distinct()
            .sorted(Comparator.comparing(String::length).reversed()).toList();

    private final boolean onlyMarked;
    private final List<Note> notes;
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** @param onlyMarked whether only what says of itself that it is a note is one: where no part follows the table */
    TableNotes(boolean onlyMarked, List<Note> notes) {
        this.onlyMarked = onlyMarked;
        this.notes = notes;
    }

    /**
     * Takes the notes out of a section's words.
     *
     * @param apart whether the table has cells of its own, so that words beside it are no part of it
     */
    void take(Section section, List<SourceParagraph> words, boolean apart) {
        words.removeIf(paragraph -> {
            boolean sure = isNote(section, paragraph.text());
            boolean note = sure || apart && !onlyMarked && paragraph.look() == ParagraphLook.PLAIN && areWords(paragraph.text());
            if (note) {
                keep(section, paragraph.text());
                if (!sure) {
                    notes.add(new Note("note.unsure", "表旁的文字按表的说明读取，请核对：" + paragraph.text(), List.of(section.code() + Section.NOTE), paragraph.place()));
                }
            }
            return note;
        });
    }

    /** A grid without the rows that are notes: one cell with a sentence, over the whole width. */
    SourceGrid without(Section section, SourceGrid grid) {
        var rows = new ArrayList<>(grid.rows());
        rows.removeIf(row -> {
            var texts = row.stream().map(cell -> cell.text().strip()).filter(text -> !text.isEmpty()).distinct().toList();
            boolean note = texts.size() == 1 && isNote(section, texts.getFirst());
            if (note) {
                keep(section, texts.getFirst());
            }
            return note;
        });
        return rows.size() == grid.rows().size() ? grid : new SourceGrid(rows, grid.lines(), grid.place());
    }

    private void keep(Section section, String text) {
        texts.merge(section.code() + Section.NOTE, text, (before, more) -> before + "\n" + more);
    }

    /** By field. */
    Map<String, String> texts() {
        return texts;
    }

    /** A sentence goes on with a note before it even where only what is marked begins one. */
    private boolean isNote(Section section, String text) {
        if (CELLS.matcher(text).find() || PART.matcher(text).matches()) {
            return false;
        }
        boolean mayBe = !onlyMarked || texts.containsKey(section.code() + Section.NOTE);
        return MARK.matcher(text).matches() || mayBe && ENDED.matcher(Space.strip(text)).find() && own(text) >= SENTENCE;
    }

    private static boolean areWords(String text) {
        return !SCRAPS.matcher(text).find() && !CELLS.matcher(text).find() && !PART.matcher(text).matches() && !CAPTION.matcher(text).matches()
                && !FIGURE_LAST.matcher(Space.strip(text)).find()
                && own(text) >= WORDS && !OfficialTables.isAnyPiece(text);
    }

    /** How many characters are no official label's. */
    private static long own(String text) {
        var rest = Label.normal(text);
        for (var label : LABELS) {
            rest = rest.replace(label, "");
        }
        return HAN.matcher(rest).results().count();
    }
}

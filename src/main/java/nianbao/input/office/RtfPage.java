package nianbao.input.office;

import java.util.ArrayList;
import java.util.List;
import nianbao.input.office.EdgeTable.EdgeCell;
import nianbao.input.office.VerticalMerges.Merge;
import nianbao.input.source.Label;
import nianbao.input.source.Source;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.Space;

/** Paragraphs and rows of a file in RTF, as its words and the signs between them come by. */
final class RtfPage {

    private static final int MOST_CELLS = 100;
    /** The width of a cell that the file does not state, in twips. */
    private static final int WIDTH = 1_000;

    private final OfficeLines blocks = new OfficeLines();
    private final List<Note> notes = new ArrayList<>();
    private final Revisions revisions = new Revisions();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder outside = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    /** Right edges of the row's cells and how they are merged, as last stated; {@code \trowd} begins anew. */
    private final List<Integer> edges = new ArrayList<>();
    private final List<Merge> down = new ArrayList<>();
    private final List<Boolean> across = new ArrayList<>();
    private Merge nextDown = Merge.NONE;
    private boolean nextAcross;
    private int left;
    private EdgeTable table = new EdgeTable();
    private boolean inTable;
    private boolean right;
    private int numberFrom;
    private int count;

    void say(String words, boolean isOutside, boolean deleted, boolean inserted, boolean hidden) {
        if (isOutside) {
            outside.append(words);
        } else if (deleted) {
            revisions.delete(words);
        } else if (hidden) {
            revisions.hide(words);
        } else {
            if (inserted) {
                revisions.insert(words);
            }
            text.append(words);
        }
    }

    /** What follows is the number that Word set before the paragraph. */
    void beginNumber() {
        numberFrom = text.length();
    }

    /** A number without letters or figures is a bullet. */
    void endNumber() {
        if (numberFrom <= text.length() && text.substring(numberFrom).codePoints().noneMatch(Character::isLetterOrDigit)) {
            text.setLength(numberFrom);
        }
    }

    void beginOutside() {
        outside.setLength(0);
    }

    void endOutside(String where) {
        var words = Space.strip(outside.toString()).replaceAll("\\s+", " ");
        outside.setLength(0);
        // A page number says nothing.
        if (!Label.normal(words).replaceAll("\\d|第|页|共", "").isEmpty()) {
            notes.add(Note.of("text.unplaced", where + "：" + words, Place.NOWHERE));
        }
    }

    void set(String word, int number) {
        switch (word) {
            case "par", "sect", "page" -> paragraph();
            case "pard" -> {
                right = false;
                inTable = false;
            }
            case "intbl" -> inTable = true;
            case "qr" -> right = true;
            case "ql", "qc", "qj", "qd" -> right = false;
            case "nestcell", "nestrow" -> text.append('\n');
            case "cell" -> cell();
            case "row" -> row();
            case "trowd" -> {
                edges.clear();
                down.clear();
                across.clear();
                left = 0;
            }
            case "trleft" -> left = number;
            case "clvmgf" -> nextDown = Merge.STARTS;
            case "clvmrg" -> nextDown = Merge.GOES_ON;
            case "clmrg" -> nextAcross = true;
            case "cellx" -> edge(number);
            default -> {
            }
        }
    }

    private void edge(int right) {
        if (edges.size() < MOST_CELLS) {
            edges.add(right);
            down.add(nextDown);
            across.add(nextAcross);
        }
        nextDown = Merge.NONE;
        nextAcross = false;
    }

    private void paragraph() {
        if (inTable) {
            text.append('\n');
            return;
        }
        endTable();
        var place = Place.line(++count);
        var words = text.toString();
        text.setLength(0);
        blocks.add(words, right ? ParagraphLook.CLOSING : ParagraphLook.PLAIN, place);
        notes.addAll(revisions.notes(Space.strip(words), place));
    }

    private void cell() {
        var words = Space.strip(text.toString());
        text.setLength(0);
        if (cells.size() < MOST_CELLS) {
            cells.add(words);
        }
        notes.addAll(revisions.notes(words, Place.line(count + 1)));
    }

    private void row() {
        var row = new ArrayList<EdgeCell>();
        int from = left;
        for (int i = 0; i < cells.size(); i++) {
            int to = i < edges.size() && edges.get(i) > from ? edges.get(i) : from + WIDTH;
            var last = row.isEmpty() ? null : row.getLast();
            if (last != null && i < across.size() && across.get(i)) {
                row.set(row.size() - 1, new EdgeCell(last.left(), to, last.down(), last.text()));
            } else {
                row.add(new EdgeCell(from, to, i < down.size() ? down.get(i) : Merge.NONE, cells.get(i)));
            }
            from = to;
        }
        cells.clear();
        table.row(row);
    }

    private void endTable() {
        if (!cells.isEmpty()) {
            row();
        }
        if (!table.isEmpty()) {
            blocks.addAll(table.blocks(Place.line(++count)));
            table = new EdgeTable();
        }
    }

    void end() {
        if (!Space.isBlank(text.toString())) {
            inTable = false;
            paragraph();
        }
        endTable();
    }

    Source source() {
        return new Source(blocks.blocks(), notes);
    }
}

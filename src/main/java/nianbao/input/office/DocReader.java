package nianbao.input.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.input.office.EdgeTable.EdgeCell;
import nianbao.input.office.VerticalMerges.Merge;
import nianbao.input.source.Deadline;
import nianbao.input.source.Label;
import nianbao.input.source.Source;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.Titled;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.Space;
import nianbao.report.Unreadable;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Word 97 to 2003, which WPS writes too, under its own ending. What stands outside the text goes to the notes. */
public final class DocReader {

    private static final int MOST_CHARACTERS = 5_000_000;
    private static final int MOST_PARAGRAPHS = 50_000;
    private static final int MOST_CELLS = 100;
    private static final int RIGHT = 2;

    private final OfficeLines blocks = new OfficeLines();
    private final List<Note> notes = new ArrayList<>();
    private final DocText words = new DocText();
    private int count;

    private DocReader() {
    }

    public static Source read(byte[] bytes) throws Unreadable {
        Office.limitPoi();
        try (var document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            if (document.characterLength() > MOST_CHARACTERS || document.getRange().numParagraphs() > MOST_PARAGRAPHS) {
                throw new Unreadable("Word 文件有 " + document.characterLength() + " 个字符，不像年度报告");
            }
            var reader = new DocReader();
            reader.blocks(document.getRange());
            reader.outside("页眉页脚", document.getHeaderStoryRange());
            reader.outside("脚注", document.getFootnoteRange());
            reader.outside("尾注", document.getEndnoteRange());
            reader.outside("批注", document.getCommentsRange());
            reader.outside("文本框", document.getMainTextboxRange());
            var properties = document.getSummaryInformation();
            return new Source(reader.blocks.blocks(), reader.notes, List.of(Titled.property(properties == null ? null : properties.getTitle())));
        } catch (EncryptedDocumentException e) {
            throw new Unreadable("文件有密码，请先去掉密码再导入");
        } catch (OldWordFileFormatException e) {
            throw new Unreadable("是 Word 95 或更早的文件，请用 Word 或 WPS 打开，另存为 docx 再导入");
        } catch (IOException | RuntimeException e) {
            if (e instanceof Deadline.Passed passed) {
                throw passed;
            }
            // POI reports damage in many ways: records too long, pieces that overlap, tables without rows.
            throw new Unreadable("Word 文件（doc、wps）损坏或不完整，请用 Word 或 WPS 打开，另存为 docx 再导入");
        }
    }

    private void blocks(Range text) {
        for (int i = 0; i < text.numParagraphs(); i++) {
            Deadline.check();
            var paragraph = text.getParagraph(i);
            if (paragraph.isInTable()) {
                var table = text.getTable(paragraph);
                table(table);
                i += Math.max(0, table.numParagraphs() - 1);
            } else {
                var place = Place.line(++count);
                var look = paragraph.getJustification() == RIGHT ? ParagraphLook.CLOSING : ParagraphLook.PLAIN;
                var words = words(paragraph, place);
                blocks.add(words, look, place);
            }
        }
    }

    private String words(Range range, Place place) {
        var text = words.of(range);
        notes.addAll(words.notes(Space.strip(text), place));
        return text;
    }

    private void table(Table table) {
        var place = Place.line(++count);
        var edges = new EdgeTable();
        for (int i = 0; i < table.numRows(); i++) {
            Deadline.check();
            edges.row(cells(table.getRow(i), place));
        }
        if (!edges.isEmpty()) {
            blocks.addAll(edges.blocks(place));
        }
    }

    private List<EdgeCell> cells(TableRow row, Place place) {
        var cells = new ArrayList<EdgeCell>();
        for (int i = 0; i < Math.min(MOST_CELLS, row.numCells()); i++) {
            var cell = row.getCell(i);
            int right = cell.getLeftEdge() + cell.getWidth();
            if (cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty()) {
                var first = cells.removeLast();
                cells.add(new EdgeCell(first.left(), right, first.down(), first.text()));
            } else {
                cells.add(new EdgeCell(cell.getLeftEdge(), right, merge(cell), words(cell, place)));
            }
        }
        return cells;
    }

    private static Merge merge(TableCell cell) {
        return cell.isFirstVerticallyMerged() ? Merge.STARTS : cell.isVerticallyMerged() ? Merge.GOES_ON : Merge.NONE;
    }

    private void outside(String where, Range part) {
        var text = part == null ? "" : Space.strip(words.of(part)).replaceAll("\\s+", " ");
        // A page number says nothing.
        if (!Label.normal(text).replaceAll("\\d|第|页|共", "").isEmpty()) {
            notes.add(Note.of("text.unplaced", where + "：" + text, Place.NOWHERE));
        }
        words.notes(text, Place.NOWHERE);
    }
}

package nianbao.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A page on paper, as Chromium prints it. */
final class Printed {

    /** Points by which a head and its column may be apart at the edge they share: the frame of a tag, with the tick in it. */
    private static final float APART = 18;

    /** Characters by which the first line of a cell that wraps is known. */
    private static final int FIRST_LINE = 4;

    /** Heads and first cells of each list that has both and is not folded up, seen on paper: texts, in order. */
    private static final String LISTS = """
            () => [...document.querySelectorAll('table.list')].filter(table => table.tHead && table.tBodies[0]?.rows[0] && table.offsetParent).map(table => {
              const seen = row => [...row.cells].filter(cell => getComputedStyle(cell).display !== 'none');
              const body = [...table.tBodies].flatMap(part => [...part.rows]).find(row => seen(row).every(cell => cell.colSpan === 1));
              return body ? [seen(table.tHead.rows[0]), seen(body)].map(row => row.map(cell => cell.innerText.trim().split('\\n')[0])) : null;
            }).filter(list => list && list[0].some(Boolean))""";

    /** What stands together on a line, from its left edge to its right one. */
    private record Word(String text, float left, float right) {
    }

    private final List<String> sheets = new ArrayList<>();
    private final List<List<Word>> words = new ArrayList<>();
    private final List<List<List<String>>> lists;

    @SuppressWarnings("unchecked")
    Printed(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        lists = (List<List<List<String>>>) page.evaluate(LISTS);
        try (var pdf = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                read(pdf, i);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void read(PDDocument pdf, int number) throws IOException {
        var found = new ArrayList<Word>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) throws IOException {
                var last = positions.getLast();
                found.add(new Word(text.strip(), positions.getFirst().getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj()));
                super.writeString(text, positions);
            }
        };
        stripper.setSortByPosition(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        var text = new StringWriter();
        stripper.writeText(pdf, text);
        sheets.add(text.toString().replaceAll("\\s+", ""));
        words.add(found);
    }

    /** On paper somewhere, line ends aside. */
    Printed shows(Iterable<String> words) {
        var all = String.join("", sheets);
        words.forEach(word -> assertTrue(all.contains(word.replaceAll("\\s+", "")), () -> word + " is not printed: " + all));
        return this;
    }

    /** On every sheet: what a list that goes on repeats. */
    Printed repeats(String words) {
        assertEquals(List.of(), sheets.stream().filter(sheet -> !sheet.contains(words)).toList(), words);
        return this;
    }

    int count() {
        return sheets.size();
    }

    /** As many heads as columns, and two at least, and all that can be found on paper, at an edge of their column. */
    Printed hasHeadsOverColumns() {
        assertTrue(!lists.isEmpty(), "no list");
        for (var list : lists) {
            var heads = list.get(0);
            var cells = list.get(1);
            assertEquals(heads.size(), cells.size(), () -> heads + " over " + cells);
            long over = IntStream.range(0, heads.size()).filter(i -> Collections.frequency(cells, cells.get(i)) == 1 && isOver(heads.get(i), cells.get(i)))
                    .count();
            assertTrue(over >= 2, () -> heads + " over " + cells);
        }
        return this;
    }

    /** Whether both were found; what stands in several places is over, or under, the other in one of them. */
    private boolean isOver(String head, String cell) {
        for (var sheet : words) {
            var above = sheet.stream().filter(word -> word.text.equals(head)).toList();
            var below = sheet.stream().filter(word -> word.text.equals(cell) || word.text.length() >= FIRST_LINE && cell.startsWith(word.text)).toList();
            if (!above.isEmpty() && !below.isEmpty() && !head.equals(cell)) {
                assertTrue(above.stream().anyMatch(over -> below.stream()
                        .anyMatch(under -> Math.abs(over.left - under.left) < APART || Math.abs(over.right - under.right) < APART)),
                        () -> above + " not over " + below);
                return true;
            }
        }
        return false;
    }
}

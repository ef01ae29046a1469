package nianbao.input.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.input.source.Deadline;
import nianbao.report.Note;
import nianbao.report.Place;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/** The words of Word 97's paragraphs as they would be printed, automatic numbers included; codes of fields are left out. */
final class DocText {

    private static final char FIELD = 0x13;
    private static final char SHOWN = 0x14;
    private static final char FIELD_END = 0x15;
    private static final int LEVELS = 9;
    private static final int BULLET = 23;
    /** How numbers are written, by the number the file gives the style (MS-OSHARED, MSONFC). */
    private static final Map<Integer, String> STYLES = Map.ofEntries(Map.entry(1, "upperRoman"), Map.entry(2, "lowerRoman"),
            Map.entry(3, "upperLetter"), Map.entry(4, "lowerLetter"), Map.entry(10, "ideographDigital"), Map.entry(11, "japaneseCounting"),
            Map.entry(16, "japaneseLegal"), Map.entry(17, "japaneseDigitalTenThousand"), Map.entry(18, "decimalEnclosedCircle"),
            Map.entry(22, "decimalZero"), Map.entry(26, "decimalEnclosedFullstop"), Map.entry(27, "decimalEnclosedParen"),
            Map.entry(28, "decimalEnclosedCircleChinese"), Map.entry(29, "ideographEnclosedCircle"), Map.entry(30, "ideographTraditional"),
            Map.entry(31, "ideographZodiac"), Map.entry(33, "taiwaneseCounting"), Map.entry(34, "ideographLegalTraditional"),
            Map.entry(35, "taiwaneseCountingThousand"), Map.entry(36, "taiwaneseDigital"), Map.entry(37, "chineseCounting"),
            Map.entry(38, "chineseLegalSimplified"), Map.entry(39, "chineseCountingThousand"), Map.entry(255, "none"));

    private static final int DEEPEST = 20;

    /** The fields that are open, the innermost first: whether we are in its code or in what it shows. */
    private final Deque<Boolean> codes = new ArrayDeque<>();
    private final Revisions revisions = new Revisions();
    /** By list: how far each level has counted; 0 is not begun. */
    private final Map<Integer, int[]> counts = new HashMap<>();

    /** The words of a paragraph, a cell or a story, with \n for the ends of lines and paragraphs. */
    String of(Range range) {
        var text = new StringBuilder();
        codes.clear();
        for (int i = 0; i < range.numParagraphs(); i++) {
            Deadline.check();
            var paragraph = range.getParagraph(i);
            text.append(number(paragraph));
            for (int j = 0; j < paragraph.numCharacterRuns(); j++) {
                var run = paragraph.getCharacterRun(j);
                var shown = new StringBuilder();
                shown(run.text(), shown);
                take(run, shown, text);
            }
        }
        return text.toString();
    }

    List<Note> notes(String text, Place place) {
        return revisions.notes(text, place);
    }

    private void take(CharacterRun run, StringBuilder shown, StringBuilder text) {
        if (run.isMarkedDeleted() || run.isStrikeThrough() || run.isDoubleStrikeThrough()) {
            revisions.delete(shown);
        } else if (run.isVanished()) {
            revisions.hide(shown);
        } else {
            if (run.isMarkedInserted()) {
                revisions.insert(shown);
            }
            text.append(shown);
        }
    }

    private void shown(String text, StringBuilder shown) {
        for (char c : text.toCharArray()) {
            switch (c) {
                case FIELD -> codes.push(true);
                case SHOWN -> {
                    codes.poll();
                    codes.push(false);
                }
                case FIELD_END -> codes.poll();
                case 0x1e -> shown.append('-');
                case '\t' -> shown.append(' ');
                case '\r', '\n', 0x07, 0x0b, 0x0c, 0x0e -> shown.append('\n');
                default -> {
                    if (c >= ' ' && !codes.contains(true)) {
                        shown.append(c);
                    }
                }
            }
        }
        while (codes.size() > DEEPEST) {
            codes.removeLast();
        }
    }

    private String number(Paragraph paragraph) {
        if (!paragraph.isInList() || paragraph.getList() == null) {
            return "";
        }
        var list = paragraph.getList();
        int level = Math.clamp(paragraph.getIlvl(), 0, LEVELS - 1);
        var pattern = list.getNumberText((char) level);
        if (pattern == null || list.getNumberFormat((char) level) == BULLET) {
            return "";
        }
        var count = counts.computeIfAbsent(list.getLsid(), id -> new int[LEVELS]);
        for (int i = 0; i <= level; i++) {
            count[i] = i < level && count[i] > 0 ? count[i] : count[i] == 0 ? Math.max(0, list.getStartAt((char) i)) + 1 : count[i] + 1;
        }
        java.util.Arrays.fill(count, level + 1, LEVELS, 0);
        var text = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            text.append(c < LEVELS ? CountingStyle.write(count[c] - 1, STYLES.getOrDefault(list.getNumberFormat(c), "decimal")) : String.valueOf(c));
        }
        return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1)) ? text + " " : text.toString();
    }
}

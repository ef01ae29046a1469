package nianbao.input.office;

import static nianbao.input.office.WordXml.child;
import static nianbao.input.office.WordXml.children;
import static nianbao.input.office.WordXml.isOn;

import java.util.ArrayList;
import java.util.List;
import nianbao.report.Note;
import nianbao.report.Place;
import org.w3c.dom.Element;

/**
 * The words of Word's paragraphs as they would be printed, automatic numbers included. Tracked changes are read as
 * accepted; what was deleted, struck out or hidden is kept aside for a note.
 */
final class WordText {

    private static final int PRIVATE_USE = 0xe000;

    private final WordNumbering numbering;
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();

    WordText(WordNumbering numbering) {
        this.numbering = numbering;
    }

    /** A paragraph, or all paragraphs of a cell, with \n for the ends of lines and paragraphs. */
    String of(Element element) {
        var text = new StringBuilder();
        if (element.getLocalName().equals("p")) {
            paragraph(element, text, 0);
        } else {
            runs(element, text, 0);
        }
        return text.toString();
    }

    private void paragraph(Element paragraph, StringBuilder text, int depth) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        text.append(numbering.before(paragraph));
        runs(paragraph, text, depth + 1);
        text.append('\n');
    }

    private void runs(Element parent, StringBuilder text, int depth) {
        if (depth > WordXml.DEEPEST) {
            return;
        }
        for (var child : children(parent)) {
            switch (child.getLocalName()) {
                case "t" -> text.append(child.getTextContent().replace('\n', ' '));
                case "tab", "ptab" -> text.append(' ');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "sym" -> symbol(child, text);
                case "r" -> run(child, text, depth);
                case "del", "moveFrom" -> gone(child, deleted);
                case "ins", "moveTo" -> {
                    int from = text.length();
                    runs(child, text, depth + 1);
                    inserted.append(text, from, text.length());
                }
                case "pPr", "rPr", "tcPr", "tblPr", "delText", "instrText", "fldData", "Fallback", "footnoteReference", "sdtPr" -> { }
                case "p" -> paragraph(child, text, depth);
                default -> runs(child, text, depth + 1);
            }
        }
    }

    private void run(Element run, StringBuilder text, int depth) {
        var look = child(run, "rPr");
        if (look != null && (isOn(child(look, "strike")) || isOn(child(look, "dstrike")))) {
            gone(run, deleted);
        } else if (look != null && isOn(child(look, "vanish"))) {
            gone(run, hidden);
        } else {
            runs(run, text, depth + 1);
        }
    }

    private static void gone(Element element, StringBuilder to) {
        for (var tag : List.of("delText", "t")) {
            var found = element.getElementsByTagNameNS("*", tag);
            for (int i = 0; i < found.getLength(); i++) {
                to.append(found.item(i).getTextContent());
            }
        }
    }

    /** A character of a symbol font stands for itself only outside the private area. */
    private static void symbol(Element symbol, StringBuilder text) {
        try {
            int c = Integer.parseInt(WordXml.value(symbol, "char"), 16);
            if (c < PRIVATE_USE && Character.isDefined(c)) {
                text.appendCodePoint(c);
            }
        } catch (NumberFormatException e) {
            // No character.
        }
    }

    /** What the paragraphs since the last time left out, as notes. */
    List<Note> notes(String text, Place place) {
        var notes = new ArrayList<Note>();
        if (!deleted.isEmpty() || !inserted.isEmpty()) {
            notes.add(Note.of("text.tracked", "有未接受的修订：" + (deleted.isEmpty() ? "" : "删去“" + deleted + "”")
                    + (inserted.isEmpty() ? "" : "插入“" + inserted + "”") + "，按修订后的“" + text + "”读取，请核对", place));
        }
        if (!hidden.isEmpty()) {
            notes.add(Note.of("text.unplaced", "隐藏的文字：" + hidden, place));
        }
        deleted.setLength(0);
        inserted.setLength(0);
        hidden.setLength(0);
        return notes;
    }
}

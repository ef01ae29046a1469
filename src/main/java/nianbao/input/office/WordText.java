package nianbao.input.office;

import static nianbao.input.office.WordXml.child;
import static nianbao.input.office.WordXml.children;
import static nianbao.input.office.WordXml.isOn;

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
    private final Revisions revisions = new Revisions();

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
                case "del", "moveFrom" -> revisions.delete(gone(child));
                case "ins", "moveTo" -> {
                    int from = text.length();
                    runs(child, text, depth + 1);
                    revisions.insert(text.substring(from));
                }
                case "pPr", "rPr", "tcPr", "tblPr", "delText", "instrText", "fldData", "Fallback", "footnoteReference", "sdtPr" -> {
                }
                case "p" -> paragraph(child, text, depth);
                default -> runs(child, text, depth + 1);
            }
        }
    }

    private void run(Element run, StringBuilder text, int depth) {
        var look = child(run, "rPr");
        if (look != null && (isOn(child(look, "strike")) || isOn(child(look, "dstrike")))) {
            revisions.delete(gone(run));
        } else if (look != null && isOn(child(look, "vanish"))) {
            revisions.hide(gone(run));
        } else {
            runs(run, text, depth + 1);
        }
    }

    private static String gone(Element element) {
        var gone = new StringBuilder();
        for (var tag : List.of("delText", "t")) {
            var found = element.getElementsByTagNameNS("*", tag);
            for (int i = 0; i < found.getLength(); i++) {
                gone.append(found.item(i).getTextContent());
            }
        }
        return gone.toString();
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
        return revisions.notes(text, place);
    }
}

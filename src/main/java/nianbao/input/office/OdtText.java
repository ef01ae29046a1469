package nianbao.input.office;

import static nianbao.input.office.WordXml.value;
import static nianbao.input.office.WordXml.children;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.report.Note;
import nianbao.report.Place;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The words of OpenDocument's paragraphs as they would be printed. Tracked changes are read as accepted. */
final class OdtText {

    private static final int MOST_SPACES = 1_000;

    private final OdtStyles styles;
    private final Revisions revisions = new Revisions();
    /** By the name of a change: what it took away. */
    private final Map<String, String> deleted = new HashMap<>();
    private final Set<String> insertions = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final List<String> outside = new ArrayList<>();

    OdtText(OdtStyles styles, Element body) {
        this.styles = styles;
        for (var changes : children(body, "tracked-changes")) {
            for (var region : children(changes, "changed-region")) {
                var id = value(region, "id");
                children(region, "deletion").forEach(gone -> deleted.put(id, children(gone).stream()
                        .filter(e -> !e.getLocalName().equals("change-info")).map(Node::getTextContent).reduce("", String::concat)));
                if (!children(region, "insertion").isEmpty()) {
                    insertions.add(id);
                }
            }
        }
    }

    /** A paragraph, or all those of a cell, with \n for the ends of lines and paragraphs. */
    String of(Element element) {
        var text = new StringBuilder();
        run(element, text, 0);
        return text.toString();
    }

    List<Note> notes(String text, Place place) {
        return revisions.notes(text, place);
    }

    /** Footnotes and comments met so far. */
    List<String> outside() {
        return outside;
    }

    private void run(Node parent, StringBuilder text, int depth) {
        if (depth > WordXml.DEEPEST) {
            return;
        }
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                append(child.getNodeValue().replaceAll("[ \\t\\r\\n]+", " "), text);
            } else if (child instanceof Element element) {
                element(element, text, depth);
            }
        }
    }

    private void element(Element element, StringBuilder text, int depth) {
        switch (element.getLocalName()) {
            case "s" -> append(" ".repeat(Math.clamp(count(element), 1, MOST_SPACES)), text);
            case "tab" -> append(" ", text);
            case "line-break" -> text.append('\n');
            case "span" -> span(element, text, depth);
            case "change" -> revisions.delete(deleted.getOrDefault(value(element, "change-id"), ""));
            case "change-start" -> open.add(value(element, "change-id"));
            case "change-end" -> open.remove(value(element, "change-id"));
            case "note", "annotation" -> outside.add(String.join(" ", children(element).stream()
                    .filter(e -> !Set.of("note-citation", "creator", "date", "creator-initials").contains(e.getLocalName())).map(Node::getTextContent)
                    .toList()));
            case "annotation-end", "bookmark", "soft-page-break", "hidden-text", "tracked-changes" -> {
            }
            case "p", "h", "list", "table", "table-row" -> {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                    text.append('\n');
                }
                run(element, text, depth + 1);
                text.append('\n');
            }
            default -> run(element, text, depth + 1);
        }
    }

    private void span(Element span, StringBuilder text, int depth) {
        if (styles.isStruck(span)) {
            revisions.delete(span.getTextContent());
        } else if (styles.isHidden(span)) {
            revisions.hide(span.getTextContent());
        } else {
            run(span, text, depth + 1);
        }
    }

    private void append(String words, StringBuilder text) {
        text.append(words);
        if (!open.isEmpty() && open.stream().anyMatch(insertions::contains)) {
            revisions.insert(words);
        }
    }

    private static int count(Element spaces) {
        return value(spaces, "c").matches("[0-9]{1,4}") ? Integer.parseInt(value(spaces, "c")) : 1;
    }
}

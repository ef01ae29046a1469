package nianbao.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nianbao.input.Source.Block;
import nianbao.input.Source.Look;
import nianbao.input.Source.Paragraph;
import nianbao.report.Space;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Word documents, from their XML. Tracked changes are read as accepted: what was deleted is left out, and a note at its
 * place says what stood there, because a published file should not hold any.
 */
final class DocxReader {

    private static final int LONG_CELL = 400;
    private static final int DEEPEST = 60;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();
    private int count;

    private DocxReader() {
    }

    static Source read(Document document) throws Unreadable {
        var reader = new DocxReader();
        var body = document.getElementsByTagNameNS("*", "body");
        if (body.getLength() == 0) {
            throw new Unreadable("文件损坏：缺少文档正文");
        }
        reader.blocks((Element) body.item(0), 0);
        return new Source(reader.blocks, reader.notes);
    }

    private void blocks(Element parent, int depth) throws Unreadable {
        Deadline.check();
        if (depth > DEEPEST) {
            return;
        }
        for (var child : children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> paragraph(child);
                case "tbl" -> {
                    if (isLayout(child)) {
                        blocks(child, depth + 1);
                    } else {
                        grid(child);
                    }
                }
                case "tr", "tc", "sdt", "sdtContent", "customXml", "ins", "smartTag" -> blocks(child, depth + 1);
                default -> { }
            }
        }
    }

    private static List<Element> children(Node parent) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName() != null) {
                children.add(element);
            }
        }
        return children;
    }

    private static Element child(Node parent, String... path) {
        Element at = null;
        for (var name : path) {
            var from = at == null ? parent : at;
            at = children(from).stream().filter(c -> c.getLocalName().equals(name)).findFirst().orElse(null);
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    private static String value(Element element, String name) {
        if (element == null) {
            return "";
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (name.equals(attributes.item(i).getLocalName())) {
                return attributes.item(i).getNodeValue();
            }
        }
        return "";
    }

    private void paragraph(Element paragraph) {
        count++;
        var text = new StringBuilder();
        runs(paragraph, text, 0);
        var side = value(child(paragraph, "pPr", "jc"), "val");
        var look = "right".equals(side) || "end".equals(side) ? Look.CLOSING : Look.PLAIN;
        for (var line : text.toString().split("\n")) {
            if (!Space.isBlank(line)) {
                blocks.add(new Paragraph(Space.strip(line), look, Place.line(count)));
            }
        }
        changes(Space.strip(text.toString()));
    }

    /** The note on tracked changes since the last one, if there were any. */
    private void changes(String text) {
        if (!deleted.isEmpty() || !inserted.isEmpty()) {
            notes.add(Note.of("text.tracked", "有未接受的修订：" + (deleted.isEmpty() ? "" : "删去“" + deleted + "”")
                    + (inserted.isEmpty() ? "" : "插入“" + inserted + "”") + "，按修订后的“" + text + "”读取，请核对", Place.line(count)));
            deleted.setLength(0);
            inserted.setLength(0);
        }
    }

    /** Text of runs as it would be printed, with \n for line breaks; text boxes go to blocks of their own. */
    private void runs(Element parent, StringBuilder text, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (var child : children(parent)) {
            switch (child.getLocalName()) {
                case "t" -> text.append(child.getTextContent().replace('\n', ' '));
                case "tab" -> text.append(' ');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "del", "moveFrom" -> each(child, "delText", "t", deleted::append);
                case "ins", "moveTo" -> {
                    int from = text.length();
                    runs(child, text, depth + 1);
                    inserted.append(text, from, text.length());
                }
                case "pPr", "rPr", "delText", "instrText", "fldData", "Fallback", "footnoteReference" -> { }
                case "p" -> {
                    runs(child, text, depth + 1);
                    text.append('\n');
                }
                default -> runs(child, text, depth + 1);
            }
        }
    }

    private static void each(Element parent, String name, String other, Consumer<String> use) {
        for (var tag : List.of(name, other)) {
            var found = parent.getElementsByTagNameNS("*", tag);
            for (int i = 0; i < found.getLength(); i++) {
                use.accept(found.item(i).getTextContent());
            }
        }
    }

    private static boolean isLayout(Element table) {
        if (table.getElementsByTagNameNS("*", "tbl").getLength() > 0) {
            return true;
        }
        var cells = table.getElementsByTagNameNS("*", "tc");
        for (int i = 0; i < cells.getLength(); i++) {
            if (cells.item(i).getTextContent().length() > LONG_CELL) {
                return true;
            }
        }
        return false;
    }

    private void grid(Element table) {
        count++;
        var rows = new ArrayList<Element>();
        rows(table, rows, 0);
        var grid = new GridBuilder();
        for (int i = 0; i < rows.size(); i++) {
            grid.row();
            int column = Math.max(0, number(value(child(rows.get(i), "trPr", "gridBefore"), "val"), 0));
            grid.skip(column);
            for (var cell : cells(rows.get(i))) {
                int across = number(value(child(cell, "tcPr", "gridSpan"), "val"), 1);
                var merge = child(cell, "tcPr", "vMerge");
                boolean goesOn = merge != null && !"restart".equals(value(merge, "val"));
                if (!goesOn) {
                    grid.cell(text(cell), across, merge == null ? 1 : reach(rows, i, column));
                } else if (i == 0 || !isCovered(rows, i, column)) {
                    grid.cell("", across, 1);
                }
                column += Math.max(1, across);
            }
        }
        if (!grid.isEmpty()) {
            blocks.add(grid.build(Place.line(count)));
        }
    }

    private static void rows(Element parent, List<Element> rows, int depth) {
        for (var child : children(parent)) {
            if (child.getLocalName().equals("tr")) {
                if (child(child, "trPr", "del") == null) {
                    rows.add(child);
                }
            } else if (depth < DEEPEST && List.of("sdt", "sdtContent", "customXml", "ins").contains(child.getLocalName())) {
                rows(child, rows, depth + 1);
            }
        }
    }

    private static List<Element> cells(Element row) {
        var cells = new ArrayList<Element>();
        for (var child : children(row)) {
            if (child.getLocalName().equals("tc")) {
                cells.add(child);
            } else if (List.of("sdt", "customXml", "ins").contains(child.getLocalName())) {
                var inner = child(child, "sdtContent");
                cells.addAll(cells(inner == null ? child : inner));
            }
        }
        return cells;
    }

    /** How many rows a cell reaches down: as long as the cell below, in the same column, goes on. */
    private static int reach(List<Element> rows, int from, int column) {
        int reach = 1;
        while (from + reach < rows.size() && "goes-on".equals(merge(rows.get(from + reach), column))) {
            reach++;
        }
        return reach;
    }

    /** Whether a cell that goes on has one above it to go on from. */
    private static boolean isCovered(List<Element> rows, int row, int column) {
        for (int i = row - 1; i >= 0; i--) {
            var merge = merge(rows.get(i), column);
            if (!"goes-on".equals(merge)) {
                return "starts".equals(merge);
            }
        }
        return false;
    }

    private static String merge(Element row, int wanted) {
        int column = Math.max(0, number(value(child(row, "trPr", "gridBefore"), "val"), 0));
        for (var cell : cells(row)) {
            if (column == wanted) {
                var merge = child(cell, "tcPr", "vMerge");
                return merge == null ? "none" : "restart".equals(value(merge, "val")) ? "starts" : "goes-on";
            }
            column += Math.max(1, number(value(child(cell, "tcPr", "gridSpan"), "val"), 1));
        }
        return "none";
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private String text(Element cell) {
        var text = new StringBuilder();
        runs(cell, text, 0);
        var stripped = Space.strip(text.toString());
        changes(stripped);
        return stripped;
    }
}

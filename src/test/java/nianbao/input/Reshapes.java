package nianbao.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import nianbao.document.Document;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.DocumentBlock;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridCell;
import nianbao.document.Document.Paragraph;
import nianbao.input.source.Label;

/** What other programs and other people do to the official tables, one change by name each. */
final class Reshapes {

    static final Map<String, Function<Document, Document>> ALL = new LinkedHashMap<>();

    static {
        each("spans lost", lattice -> lattice.apart(false, cell -> true));
        each("groups repeated", lattice -> lattice.apart(true, cell -> cell.role() == CellRole.GROUP || cell.role() == CellRole.LABEL));
        each("head repeated", Reshapes::headAgain);
        each("total first", lattice -> total(lattice, (from, first) -> lattice.moveColumn(from, first)));
        each("total missing", lattice -> total(lattice, (from, first) -> lattice.dropColumn(from)));
        each("labels broken", lattice -> lattice.texts(Reshapes::isWord, text -> broken(text)));
        each("numbered rows", lattice -> lattice.column(0, row -> Lattice.text(lattice.isHead(row) ? row == 0 ? "序号" : "" : "" + (row + 1))));
        each("remarks", lattice -> lattice.column(lattice.width(), row -> Lattice.text(row == 0 ? "备注" : "")));
        each("blank column", lattice -> lattice.column(1, row -> Lattice.blank()));
        each("blank rows", lattice -> lattice.row(lattice.height() / 2, blanks(lattice.width())));
        each("unit above", lattice -> lattice.row(0, across("单位：件", lattice.width())));
        each("remark below", lattice -> lattice.row(lattice.height(), across("注：本表按有关规定填写", lattice.width())));
        each("groups on rows", Reshapes::groupsOnRows);
        each("ordinals lost", lattice -> lattice.texts(Reshapes::isWord, text -> Label.withoutOrdinal(text)));
        each("ordinals in other forms", lattice -> lattice.texts(Reshapes::isWord, text -> text.replace('（', '(').replace('）', ')')
                .replaceFirst("^(\\d)\\.", "$1、 ").replaceFirst("^([一二三四])、", "$1．")));
        each("first words lost", lattice -> lattice.texts(cell -> isWord(cell) && cell.text().length() > 9 && cell.role() == CellRole.LABEL,
                text -> text.substring(3)));
        each("labels lost", lattice -> lattice.texts(cell -> isLabel(lattice, cell) && cell.text().length() % 4 == 0, text -> ""));
        each("labels of somebody's own",
                lattice -> lattice.texts(cell -> isLabel(lattice, cell) && cell.text().length() % 5 == 0, text -> "本地说法" + text.length()));
        each("hints behind labels", lattice -> lattice.texts(cell -> isLabel(lattice, cell), text -> text + "（按规定填报）"));
        each("a character too many",
                lattice -> lattice.texts(cell -> isLabel(lattice, cell) && cell.text().length() > 7, text -> text.substring(0, 5) + "的" + text.substring(5)));
        each("transposed", lattice -> {
            if (lattice.height() > 20 || lattice.height() == 4) {
                lattice.transpose();
            }
        });
        ALL.put("cut in two", document -> grids(document, grid -> cut(grid, false)));
        ALL.put("cut in two, head again", document -> grids(document, grid -> cut(grid, true)));
        ALL.put("a table a block", document -> grids(document, Reshapes::blocks));
    }

    private interface Columns {
        void change(int from, int first);
    }

    private Reshapes() {
    }

    private static void each(String name, Consumer<Lattice> change) {
        ALL.put(name, document -> grids(document, grid -> {
            var lattice = new Lattice(grid);
            change.accept(lattice);
            return List.of(lattice.grid());
        }));
    }

    private static Document grids(Document document, Function<Grid, List<Grid>> change) {
        var blocks = new ArrayList<DocumentBlock>();
        for (var block : document.blocks()) {
            if (block instanceof Grid grid) {
                var parts = change.apply(grid);
                for (int i = 0; i < parts.size(); i++) {
                    if (i > 0) {
                        blocks.add(new Paragraph("续表", null));
                    }
                    blocks.add(parts.get(i));
                }
            } else {
                blocks.add(block);
            }
        }
        return new Document(document.title(), document.agency(), document.year(), document.draft(), blocks);
    }

    private static boolean isWord(GridCell cell) {
        return cell.role() != CellRole.VALUE && cell.text().length() > 1;
    }

    /** Of the table of applications: its order and its sums are the same everywhere. */
    private static boolean isLabel(Lattice lattice, GridCell cell) {
        return cell.role() == CellRole.LABEL && lattice.height() > 20 && lattice.height() < 40;
    }

    private static String broken(String text) {
        int middle = text.length() / 2;
        return text.length() == 3 ? String.join("\n", text.split("")) : text.substring(0, middle) + "\n" + text.substring(middle);
    }

    private static List<GridCell> blanks(int width) {
        var cells = new ArrayList<GridCell>();
        for (int i = 0; i < width; i++) {
            cells.add(Lattice.blank());
        }
        return cells;
    }

    private static List<GridCell> across(String text, int width) {
        return java.util.Collections.nCopies(width, Lattice.text(text));
    }

    private static void headAgain(Lattice lattice) {
        int head = 0;
        while (lattice.isHead(head)) {
            head++;
        }
        if (lattice.height() > 12) {
            lattice.again(0, head, lattice.height() / 2);
        }
    }

    /** Only where totals stand in a column of their own: the table of applications. */
    private static void total(Lattice lattice, Columns change) {
        int last = lattice.width() - 1;
        if (lattice.height() > 20 && lattice.at(lattice.height() - 1, last).role() == CellRole.VALUE
                && lattice.at(lattice.height() - 1, last).field().endsWith(".total")) {
            int first = last;
            while (lattice.at(lattice.height() - 1, first - 1).role() == CellRole.VALUE) {
                first--;
            }
            change.change(last, first);
        }
    }

    /** A group over its rows rather than beside them. */
    private static void groupsOnRows(Lattice lattice) {
        GridCell last = null;
        for (int i = 0; i < lattice.height(); i++) {
            var first = lattice.at(i, 0);
            if (first != last && first.role() == CellRole.GROUP) {
                lattice.row(i, across(first.text(), lattice.width()));
                i++;
            }
            last = first;
        }
        if (lattice.at(lattice.height() - 1, 2) == lattice.at(lattice.height() - 1, 0)) {
            lattice.dropColumn(0);
        }
    }

    private static List<Grid> cut(Grid grid, boolean head) {
        var lattice = new Lattice(grid);
        if (lattice.height() < 12) {
            return List.of(grid);
        }
        int heads = 0;
        while (lattice.isHead(heads)) {
            heads++;
        }
        int at = lattice.height() * 2 / 3;
        if (head) {
            lattice.again(0, heads, at);
        }
        return List.of(lattice.part(0, at), lattice.part(at, lattice.height()));
    }

    private static List<Grid> blocks(Grid grid) {
        var lattice = new Lattice(grid);
        var parts = new ArrayList<Grid>();
        int from = 0;
        for (int i = 1; i <= grid.rows().size(); i++) {
            if (i == grid.rows().size() || grid.rows().get(i).block() != grid.rows().get(from).block()) {
                parts.add(lattice.part(from, i));
                from = i;
            }
        }
        return parts;
    }
}

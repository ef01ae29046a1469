package nianbao.input.pdf;

import java.util.List;
import nianbao.input.label.OfficialTables;
import nianbao.input.pdf.TextLine.Piece;
import nianbao.input.source.CellText;

/**
 * A line of a page that may be a table's.
 *
 * @param figures the longest stretch of figures one behind the other; empty when there are none
 */
record PlacedLine(TextLine line, List<Piece> figures) {

    static PlacedLine of(TextLine line) {
        return new PlacedLine(line, figures(line.pieces()));
    }

    private static List<Piece> figures(List<Piece> pieces) {
        int best = 0, length = 0;
        for (int i = 0, behind = 0; i < pieces.size(); i++) {
            behind = isFigure(pieces.get(i)) ? behind + 1 : 0;
            if (behind >= length && behind > 0) {
                length = behind;
                best = i + 1 - behind;
            }
        }
        var run = pieces.subList(best, best + length);
        // A unit alone stands behind its label and before a blank.
        boolean unit = run.stream().noneMatch(piece -> CellText.isValue(piece.text()));
        return unit && (best == 0 || best + length < pieces.size()) ? List.of() : run;
    }

    /** A figure, or the unit in a column of units. */
    static boolean isFigure(Piece piece) {
        return CellText.isValue(piece.text()) || OfficialTables.isUnit(piece.text());
    }

    boolean hasFigures() {
        return !figures.isEmpty();
    }

    String text() {
        return line.text();
    }

    List<Piece> pieces() {
        return line.pieces();
    }

    float y() {
        return line.y();
    }

    float size() {
        return line.size();
    }

    /** Labels: what is no figure and begins left of a place. */
    List<Piece> before(float left) {
        return pieces().stream().filter(piece -> !figures.contains(piece) && piece.left() < left).toList();
    }

    /** What is no figure and no label. */
    List<Piece> behind(float left) {
        return pieces().stream().filter(piece -> !figures.contains(piece) && piece.left() >= left).toList();
    }
}

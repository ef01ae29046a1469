package nianbao.input.settle;

import java.util.List;

/**
 * Cells that labels leave open together: those of a row with fewer figures than cells, or of several rows of which only
 * the place is known.
 */
public interface OpenCells {

    List<String> fields();

    /**
     * All ways to fill them that official order and the relations within their rows allow, a text for each field: "" for a
     * blank cell, {@code null} for one that a way does not fill. None when nothing fits, more than
     * {@link Fillings#MOST} when there is no end to them.
     */
    List<List<String>> ways();

    /** One way is left: it is the one. */
    void settled(List<String> way);

    /** No way is left, or several. */
    void open(Fillings ways);
}

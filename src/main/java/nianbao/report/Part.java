package nianbao.report;

import java.math.BigDecimal;
import nianbao.format.Cell;
import nianbao.format.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What one report gives to a sum.
 *
 * @param place   which of the reports, from 0
 * @param text    its cell as printed; "" when it has none
 * @param number  what was added, in the unit of the sum; {@code null} when nothing could be
 * @param trouble why nothing could be added; {@code null} when something was
 */
public record Part(int place, String text, @Nullable BigDecimal number, @Nullable Trouble trouble) {

    /** Why a cell cannot be added to others: what it means is for a person to say. */
    public enum Trouble {
        OPEN("没有读出"),
        BLANK("空白"),
        MARK("填的是符号，不是数"),
        TEXT("不是数"),
        UNIT("数后带单位或说明"),
        NO_UNIT("没有写明单位"),
        EDITION("另一版格式，没有这一格");

        private final String label;

        Trouble(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param text {@code null} when the cell was never entered */
    static Part of(int place, Cell cell, @Nullable String text) {
        var figure = Figure.of(text);
        var trouble = trouble(cell, text, figure);
        return new Part(place, text == null ? "" : text, trouble == null ? figure.number() : null, trouble);
    }

    private static @Nullable Trouble trouble(Cell cell, @Nullable String text, Figure figure) {
        return switch (figure.kind()) {
            case BLANK -> text != null ? Trouble.BLANK : Trouble.OPEN;
            case MARK -> Trouble.MARK;
            case TEXT -> Trouble.TEXT;
            case NUMBER -> !figure.note().isEmpty() ? Trouble.UNIT : cell.type() == CellType.AMOUNT ? ofAmount(figure)
                    : figure.unit().isEmpty() ? null : Trouble.UNIT;
        };
    }

    /** Nothing is nothing in every unit. */
    private static @Nullable Trouble ofAmount(Figure figure) {
        return figure.unit().isEmpty() ? figure.signum() == 0 ? null : Trouble.NO_UNIT
                : Money.power(figure.unit()) == null ? Trouble.UNIT : null;
    }

    public boolean isAdded() {
        return number != null;
    }
}

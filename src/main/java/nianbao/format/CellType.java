package nianbao.format;

/** What a cell may hold. */
public enum CellType {
    /** A count: a whole number, 0 or more. Where there is nothing to report, 0. */
    COUNT,
    /** A change: a whole number with an optional sign ("+2", "-4"). */
    SIGNED,
    /** An amount in the unit its label fixes, with decimals. */
    DECIMAL,
    /** An amount without a fixed unit; the unit may stand in the cell ("1480.8758万元"). */
    AMOUNT,
    /** Words: names, a telephone number, a date. */
    TEXT;

    public boolean isNumber() {
        return this != TEXT;
    }
}

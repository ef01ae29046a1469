package nianbao.store.board;

/** What a board is ordered by. */
public enum BoardSort {
    /** Late ones first, then by days left; those that have handed nothing in before the others; published ones last. */
    URGENCY("case when b.late = 1 then 0 when b.is_out = 1 then 2 else 1 end", "b.due", "b.standing"),
    /** As in the list the agencies were read in from. */
    LISTED("b.list_place", "b.agency_id"),
    NAME("b.name"),
    STANDING("b.standing", "b.due"),
    ERRORS("b.errors", "b.due"),
    WARNINGS("b.warnings", "b.due"),
    TO_FILL("b.to_fill", "b.due"),
    DUE("b.due", "b.standing"),
    SAVED("b.changed_at");

    private final String[] keys;

    BoardSort(String... keys) {
        this.keys = keys;
    }

    /** The first key may be turned round; the others and the place in the list make the order whole. */
    String sql(boolean descending) {
        var order = new StringBuilder();
        for (int i = 0; i < keys.length; i++) {
            order.append(keys[i]).append(descending && i == 0 ? " desc" : "").append(" nulls last, ");
        }
        return order.append("b.list_place nulls last, b.agency_id").toString();
    }
}

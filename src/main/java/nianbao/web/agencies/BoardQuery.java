package nianbao.web.agencies;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nianbao.report.AgencyKind;
import nianbao.store.board.BoardFilter;
import nianbao.store.board.BoardSort;
import nianbao.store.board.BoardState;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Years;

/**
 * What a board's address asks for. What is no such thing counts as not asked for.
 *
 * @param filter     which agencies
 * @param descending the order turned round
 * @param page       from 1, as it was asked
 */
record BoardQuery(int year, BoardFilter filter, BoardSort sort, boolean descending, String page) {

    /** For the page: all of them. */
    static final String ALL = "all";
    private static final int LONGEST_TEXT = 100;
    private static final String LATE = "late";
    private static final String OPEN = "open";

    /** @param newest the year when none is asked for, and the last there is */
    static BoardQuery of(MultivaluedMap<String, String> asked, int first, int newest) {
        var year = Years.parse(asked.getFirst("year")).orElse(newest);
        var show = text(asked, "show");
        var text = text(asked, "q");
        var filter = new BoardFilter(name(BoardState.class, show).orElse(null), name(AgencyKind.class, text(asked, "kind")).orElse(null),
                OPEN.equals(show), LATE.equals(show), text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        return new BoardQuery(year < first || year > newest ? newest : year, filter,
                name(BoardSort.class, text(asked, "sort")).orElse(BoardSort.URGENCY), "desc".equals(asked.getFirst("order")), text(asked, "page"));
    }

    private static String text(MultivaluedMap<String, String> asked, String name) {
        return asked.getFirst(name) == null ? "" : asked.getFirst(name).replace("\0", "").strip();
    }

    private static <E extends Enum<E>> Optional<E> name(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(e -> word(e).equals(text)).findFirst();
    }

    /** As it stands in an address. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    BoardQuery with(BoardFilter other) {
        return new BoardQuery(year, other, sort, descending, "");
    }

    BoardQuery by(BoardSort other, boolean down) {
        return new BoardQuery(year, filter, other, down, "");
    }

    BoardQuery of(int otherYear) {
        return new BoardQuery(otherYear, filter, sort, descending, "");
    }

    /** Which standing, or group of them, is shown; "" for all. */
    String show() {
        return filter.late() ? LATE : filter.open() ? OPEN : filter.standing() == null ? "" : word(filter.standing());
    }

    String kind() {
        return filter.kind() == null ? "" : word(filter.kind());
    }

    /** Everything but the page, to be put behind a path. */
    String query() {
        var query = new StringBuilder("?year=" + year);
        add(query, "show", show());
        add(query, "kind", kind());
        add(query, "q", filter.text());
        if (sort != BoardSort.URGENCY || descending) {
            add(query, "sort", word(sort));
            add(query, "order", descending ? "desc" : "");
        }
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append('&').append(name).append('=').append(Paths.encode(value));
        }
    }
}

package nianbao.store.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.report.AgencyKind;
import nianbao.store.base.Search;
import nianbao.store.handover.Step;
import nianbao.store.report.Tallies;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * How far the agencies below one are with their reports of a year: one statement counts them, one reads the page that is
 * shown, and both look only at what stands below.
 *
 * <p>Asked for a report of a year is who existed on its last day, and whoever has handed one in all the same.
 */
@ApplicationScoped
public class Board {

    /** The order of the work: how the database counts what {@link BoardState} names. */
    private static final String STANDING = """
            case when r.id is null then %d
                 when r.state = 'PUBLISHED' then %d
                 when r.state = 'REVIEW' then %d
                 when r.state = 'SIGNING' then %d
                 when exists (select 1 from publication p where p.report_id = r.id) then %d
                 when exists (select 1 from handover h where h.report_id = r.id and h.number = r.handovers and h.step = 'RETURN') then %d
                 else %d end""".formatted(BoardState.NOT_STARTED.ordinal(), BoardState.PUBLISHED.ordinal(), BoardState.REVIEW.ordinal(),
            BoardState.SIGNING.ordinal(), BoardState.CORRECTING.ordinal(), BoardState.RETURNED.ordinal(), BoardState.DRAFT.ordinal());

    /** Every agency below {@code :above} that owes a report of {@code :year}, or has handed one in; {due} is the last day of its kind. */
    private static final String ROWS = """
            (select a.*, case when a.due < :today and a.is_out = 0 then 1 else 0 end as late from (
              select a.id as agency_id, a.name, a.list_place, a.kind, r.id as report_id, r.agency_id as report_agency, r.report_year, r.state_at,
                r.changed_at, r.version, {standing} as standing, {due} as due,
                case when r.state = 'PUBLISHED' or exists (select 1 from publication p where p.report_id = r.id) then 1 else 0 end as is_out,
                t.errors, t.warnings, t.to_fill, t.computed_at,
                t.version as counted_version, t.reasons as counted_reasons, t.earlier as counted_earlier,
                case when lower(a.name) like :text escape '!' or lower(coalesce(a.short_name, '')) like :text escape '!'
                  or lower(coalesce(a.credit_code, '')) like :text escape '!' then 1 else 0 end as named
              from agency_line l join agency a on a.id = l.agency_id
                left join report r on r.agency_id = a.id and r.report_year = :year
                left join tally t on t.report_id = r.id
              where l.above_id = :above and l.distance > 0 and (r.state <> 'DRAFT'
                or (a.founded_on is null or a.founded_on <= :last) and (a.closed_on is null or a.closed_on >= :last))) a) b"""
            .replace("{standing}", STANDING);

    /** What a count was made from is what it would be made from now. */
    private static final String FRESH = "(b.counted_version = b.version and b.counted_reasons = " + onBoard(Tallies.REASONS)
            + " and b.counted_earlier = " + onBoard(Tallies.EARLIER) + ")";

    private static final String COUNTS = """
            select b.standing, b.kind, b.late, b.named, count(*) as agencies,
              sum(case when b.report_id is not null and (b.counted_version is null or b.counted_version <> b.version) then 1 else 0 end) as counting
            from {rows} group by b.standing, b.kind, b.late, b.named""";

    /** What is dear, whether a count is fresh and who was reminded, is looked up for the rows of {page} only. */
    private static final String SHOWN = """
            select b.agency_id, b.name, b.kind, b.report_id, b.standing, b.late, b.due, b.state_at, b.changed_at, b.errors, b.warnings,
              b.to_fill, b.computed_at, case when {fresh} then 1 else 0 end as fresh, n.at as reminded,
              (select min(w.name) from notice_reading g join account w on w.id = g.account_id where g.notice_id = n.id) as reader
            from ({page}) b left join notice n on n.agency_id = b.agency_id and n.report_year = :year and n.on_day =
              (select max(m.on_day) from notice m where m.agency_id = b.agency_id and m.report_year = :year)
            order by {order}""".replace("{fresh}", FRESH);

    private static final String FILTERED = """
            select b.* from {rows} where b.standing in (:standings) and b.kind in (:kinds) and (b.late = 1 or :late = 0) and b.named = 1""";

    private static final String STALE = """
            select b.report_id from {rows} where b.report_id is not null and (b.counted_version is null or not {fresh})
            order by b.changed_at desc limit :most""".replace("{fresh}", FRESH);

    private final EntityManager em;
    private final Clock clock;

    Board(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** How many stand the same. {@code counting}: of those, whose findings are being counted anew. */
    private record BoardGroup(BoardState standing, AgencyKind kind, boolean late, boolean named, int agencies, int counting) {
    }

    /** The agencies of a board, counted. */
    public static final class BoardCounts {

        private final List<BoardGroup> groups;

        private BoardCounts(List<BoardGroup> groups) {
            this.groups = groups;
        }

        public int all() {
            return groups.stream().mapToInt(BoardGroup::agencies).sum();
        }

        /** Those that a filter shows. */
        public int of(BoardFilter filter) {
            return groups.stream().filter(g -> filter.takes(g.standing, g.late) && (filter.kind() == null || filter.kind() == g.kind)
                    && (g.named || filter.text().isEmpty())).mapToInt(BoardGroup::agencies).sum();
        }

        public int counting() {
            return groups.stream().mapToInt(BoardGroup::counting).sum();
        }

        /** The kinds there are, in their order. */
        public List<AgencyKind> kinds() {
            return groups.stream().map(BoardGroup::kind).distinct().sorted().toList();
        }
    }

    @Transactional
    public BoardCounts count(long above, int year, String text) {
        return new BoardCounts(query(COUNTS, above, year, text).getResultStream().map(row -> new BoardGroup(standing(row), kind(row), is(row, "late"),
                is(row, "named"), number(row, "agencies"), number(row, "counting"))).toList());
    }

    /** A page of the board. */
    @Transactional
    public List<BoardRow> rows(long above, int year, BoardFilter filter, BoardSort sort, boolean descending, int from, int most) {
        var order = sort.sql(descending);
        return read(filtered(FILTERED + " order by " + order + " limit :most offset :from", order, above, year, filter)
                .setParameter("most", most).setParameter("from", from));
    }

    /** The whole board, as a workbook takes it. */
    @Transactional
    public List<BoardRow> rows(long above, int year, BoardFilter filter, BoardSort sort, boolean descending) {
        return read(filtered(FILTERED, sort.sql(descending), above, year, filter));
    }

    /** Those among {@code agencies} that stand on the board. */
    @Transactional
    public List<BoardRow> rows(long above, int year, Collection<Long> agencies) {
        return agencies.isEmpty() ? List.of() : read(filtered(FILTERED + " and b.agency_id in (:agencies)", BoardSort.URGENCY.sql(false),
                above, year, BoardFilter.ALL).setParameter("agencies", agencies));
    }

    private NativeQuery<Tuple> filtered(String page, String order, long above, int year, BoardFilter filter) {
        var sql = SHOWN.replace("{page}", page).replace("{order}", order);
        return query(sql, above, year, filter.text())
                .setParameter("standings", filter.standings().stream().map(BoardState::ordinal).toList())
                .setParameter("kinds", filter.kinds().stream().map(AgencyKind::name).toList())
                .setParameter("late", filter.late() ? 1 : 0);
    }

    private static List<BoardRow> read(NativeQuery<Tuple> query) {
        return query.addScalar("agency_id", Long.class).addScalar("name", String.class)
                .addScalar("kind", String.class).addScalar("report_id", Long.class).addScalar("standing", Integer.class)
                .addScalar("late", Integer.class).addScalar("due", LocalDate.class).addScalar("state_at", Instant.class)
                .addScalar("changed_at", Instant.class).addScalar("errors", Integer.class).addScalar("warnings", Integer.class)
                .addScalar("to_fill", Integer.class).addScalar("computed_at", Instant.class).addScalar("fresh", Integer.class)
                .addScalar("reminded", Instant.class).addScalar("reader", String.class)
                .getResultStream().map(Board::row).toList();
    }

    /** Reports on a board whose findings have to be counted anew, that many at most. */
    @Transactional
    public List<Long> stale(long above, int year, int most) {
        return query(STALE, above, year, "").setParameter("most", most).addScalar("report_id", Long.class).getResultStream()
                .map(row -> row.get("report_id", Long.class)).toList();
    }

    private static BoardRow row(Tuple row) {
        var at = row.get("computed_at", Instant.class);
        return new BoardRow(row.get("agency_id", Long.class), row.get("name", String.class), kind(row), row.get("report_id", Long.class),
                standing(row), row.get("state_at", Instant.class), row.get("changed_at", Instant.class), row.get("due", LocalDate.class),
                is(row, "late"), at == null ? null : new BoardRow.RowTally(number(row, "errors"), number(row, "warnings"),
                        number(row, "to_fill"), at, is(row, "fresh")),
                row.get("reminded", Instant.class), row.get("reader", String.class));
    }

    /** The same of a row of the board: it carries its report's columns under other names. */
    private static String onBoard(String ofReport) {
        return ofReport.replace("r.id", "b.report_id").replace("r.agency_id", "b.report_agency").replace("r.report_year", "b.report_year");
    }

    /** The last day of each kind, which no table of the database has. */
    private static String due(int year) {
        return Arrays.stream(AgencyKind.values()).map(k -> "when '" + k.name() + "' then date '" + k.deadline(year) + "'")
                .collect(Collectors.joining(" ", "case a.kind ", " end"));
    }

    private NativeQuery<Tuple> query(String sql, long above, int year, String text) {
        return em.unwrap(Session.class).createNativeQuery(sql.replace("{rows}", ROWS.replace("{due}", due(year))), Tuple.class)
                .setParameter("above", above).setParameter("year", year).setParameter("text", Search.like(text))
                .setParameter("today", LocalDate.now(clock)).setParameter("last", LocalDate.of(year, 12, 31));
    }

    private static BoardState standing(Tuple row) {
        return BoardState.values()[number(row, "standing")];
    }

    private static AgencyKind kind(Tuple row) {
        return AgencyKind.valueOf(row.get("kind", String.class));
    }

    private static boolean is(Tuple row, String flag) {
        return number(row, flag) == 1;
    }

    private static int number(Tuple row, String column) {
        return ((Number) row.get(column)).intValue();
    }
}

package nianbao.web.agencies;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.report.AgencyKind;
import nianbao.report.ReportYears;
import nianbao.store.board.Board;
import nianbao.store.board.BoardFilter;
import nianbao.store.board.BoardRow;
import nianbao.store.board.BoardSort;
import nianbao.store.board.BoardState;
import nianbao.store.board.Reminders;
import nianbao.store.who.Agency;
import nianbao.web.frame.Choice;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Outcome;
import nianbao.web.frame.Paging;
import nianbao.web.frame.Paths;
import nianbao.web.frame.StateTag;
import nianbao.web.view.Tally;

/** Makes the board of a supervising office. */
@ApplicationScoped
public class BoardPageMaker {

    private static final int SIZE = 200;
    /** On one page, for who wants all of them; then pages again. */
    private static final int MOST = 3_000;
    /** Years to choose from: older boards are history. */
    private static final int YEARS = 6;
    private static final int BAR = 1_000;
    /** In place of the counts of a report that could not be checked. */
    static final String UNCOUNTED = "没能核对，请管理员查看日志";
    private static final List<BoardState> ON_THE_BAR = List.of(BoardState.PUBLISHED, BoardState.CORRECTING, BoardState.SIGNING, BoardState.REVIEW,
            BoardState.RETURNED, BoardState.DRAFT, BoardState.NOT_STARTED);

    private final Board board;
    private final BoardTallies tallies;
    private final Reminders reminders;
    private final Clock clock;

    BoardPageMaker(Board board, BoardTallies tallies, Reminders reminders, Clock clock) {
        this.board = board;
        this.tallies = tallies;
        this.reminders = reminders;
        this.clock = clock;
    }

    BoardPage page(Agency agency, BoardQuery query, String words, String done, String fault) {
        var filter = query.filter();
        var counts = board.count(agency.id, query.year(), filter.text());
        int found = counts.of(filter);
        boolean whole = BoardQuery.ALL.equals(query.page());
        int size = whole ? MOST : SIZE;
        int page = Paging.number(query.page(), size, found);
        var rows = tallies.refreshed(agency.id, query.year(),
                board.rows(agency.id, query.year(), filter, query.sort(), query.descending(), page * size, size));
        var path = Paths.board(agency);
        var list = new BoardPage.BoardList(heads(query, path), found, rows.stream().map(row -> row(row, query.year())).toList(),
                Paging.of(page, size, found, path + query.query() + "&page="),
                found > SIZE && !whole ? path + query.query() + "&page=" + BoardQuery.ALL : null, orders(query, path));
        return new BoardPage(path, query.year(), times(query, path, counts), share(counts), filter(query, path, counts), list,
                chase(agency, query, counts, words), new Outcome(done, fault));
    }

    private BoardPage.Times times(BoardQuery query, String path, Board.BoardCounts counts) {
        return new BoardPage.Times(years(query, path), Moments.date(today()), counts.kinds().stream().map(kind -> due(kind, query.year())).toList());
    }

    private static BoardPage.BoardShare share(Board.BoardCounts counts) {
        return new BoardPage.BoardShare(counts.all(), counts.of(BoardFilter.ALL.onlyOpen()), openWords(counts), counts.of(BoardFilter.ALL.onlyLate()),
                out(counts), bar(counts), counts.counting());
    }

    private static BoardPage.BoardFilterView filter(BoardQuery query, String path, Board.BoardCounts counts) {
        return new BoardPage.BoardFilterView(query.query(), tiles(query, path, counts), query.show(),
                query.sort() == BoardSort.URGENCY ? "" : BoardQuery.word(query.sort()), query.descending() ? "desc" : "",
                query.filter().text(), kinds(query, counts));
    }

    /** Those who are late, as long as there are any. */
    private BoardPage.Chase chase(Agency agency, BoardQuery query, Board.BoardCounts counts, String words) {
        boolean late = counts.of(BoardFilter.ALL.onlyLate()) > 0;
        var whom = late ? query.filter().onlyLate() : query.filter().onlyOpen();
        var first = board.rows(agency.id, query.year(), whom, query.sort(), query.descending(), 0, 1);
        return new BoardPage.Chase(counts.of(whom), late ? "逾期的" : "未交的", late ? "late" : "open", words,
                first.isEmpty() ? "" : first.getFirst().name() + "：" + reminders.text(first.getFirst(), query.year(), ""));
    }

    /** The two orders one works in; the others are the heads of the columns. */
    private static List<Choice> orders(BoardQuery query, String path) {
        return List.of(new Choice(path + query.by(BoardSort.URGENCY, false).query(), "剩余天数", query.sort() == BoardSort.URGENCY),
                new Choice(path + query.by(BoardSort.LISTED, false).query(), "名单顺序", query.sort() == BoardSort.LISTED));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<Choice> years(BoardQuery query, String path) {
        var years = new ArrayList<>(ReportYears.all(today()).subList(0, YEARS));
        if (!years.contains(query.year())) {
            years.add(query.year());
        }
        return years.stream().map(year -> new Choice(path + query.of(year).query(), year + "年", year == query.year())).toList();
    }

    private BoardPage.Due due(AgencyKind kind, int year) {
        return new BoardPage.Due(kind.label(), Moments.date(kind.deadline(year)), Moments.left(kind.deadline(year), clock));
    }

    private static String openWords(Board.BoardCounts counts) {
        return Arrays.stream(BoardState.values()).filter(BoardState::isOpen).filter(s -> count(counts, s) > 0)
                .map(s -> s.label() + " " + count(counts, s)).collect(Collectors.joining("，"));
    }

    private static int count(Board.BoardCounts counts, BoardState standing) {
        return counts.of(BoardFilter.ALL.with(standing));
    }

    private static int out(Board.BoardCounts counts) {
        return Arrays.stream(BoardState.values()).filter(BoardState::isOut).mapToInt(s -> count(counts, s)).sum();
    }

    private static List<BoardPage.BarStretch> bar(Board.BoardCounts counts) {
        var shares = new ArrayList<BoardPage.BarStretch>();
        int before = 0;
        for (var standing : ON_THE_BAR) {
            int here = count(counts, standing);
            if (here > 0) {
                int from = BAR * before / counts.all();
                shares.add(new BoardPage.BarStretch(BoardQuery.word(standing), from, BAR * (before + here) / counts.all() - from));
            }
            before += here;
        }
        return shares;
    }

    private static List<BoardPage.Tile> tiles(BoardQuery query, String path, Board.BoardCounts counts) {
        var tiles = new ArrayList<BoardPage.Tile>();
        var filter = query.filter();
        tiles.add(tile("全部", filter.with((BoardState) null), query, path, counts, ""));
        tiles.add(tile("未交", filter.onlyOpen(), query, path, counts, ""));
        tiles.add(tile("逾期", filter.onlyLate(), query, path, counts, "late"));
        for (var standing : BoardState.values()) {
            tiles.add(tile(standing.label(), filter.with(standing), query, path, counts, ""));
        }
        return tiles;
    }

    private static BoardPage.Tile tile(String label, BoardFilter filter, BoardQuery query, String path, Board.BoardCounts counts, String style) {
        int count = counts.of(filter);
        return new BoardPage.Tile(label, count, path + query.with(filter).query(), filter.equals(query.filter()), count > 0 ? style : "");
    }

    private static List<Choice> kinds(BoardQuery query, Board.BoardCounts counts) {
        var kinds = new ArrayList<Choice>();
        kinds.add(new Choice("", "各类机关", query.filter().kind() == null));
        counts.kinds().forEach(kind -> kinds.add(new Choice(BoardQuery.word(kind), kind.label(), kind == query.filter().kind())));
        return kinds;
    }

    private static List<BoardPage.BoardHead> heads(BoardQuery query, String path) {
        return List.of(head("机关", BoardSort.NAME, false, query, path), head("状态", BoardSort.STANDING, false, query, path),
                head("错误", BoardSort.ERRORS, true, query, path), head("提醒", BoardSort.WARNINGS, true, query, path),
                head("待填", BoardSort.TO_FILL, true, query, path), head("期限", BoardSort.DUE, false, query, path),
                head("剩余", BoardSort.URGENCY, false, query, path), head("最近保存", BoardSort.SAVED, false, query, path));
    }

    /** Figures first show the most of them; a second press turns the order round. */
    private static BoardPage.BoardHead head(String label, BoardSort sort, boolean number, BoardQuery query, String path) {
        boolean current = query.sort() == sort;
        boolean down = current ? !query.descending() : number || sort == BoardSort.SAVED;
        return new BoardPage.BoardHead(label, path + query.by(sort, down).query(),
                current ? query.descending() ? "descending" : "ascending" : null, number);
    }

    private BoardPage.BoardPageRow row(BoardRow row, int year) {
        var agency = Paths.agency(row.agencyId());
        var tally = row.tally();
        var reminded = row.reminded() == null ? null
                : Moments.of(row.reminded(), clock) + " 已催办，" + (row.reader() == null ? "还没有人读" : row.reader() + "已读");
        return new BoardPage.BoardPageRow(row.agencyId(), row.name(),
                new BoardPage.RowLinks(agency, row.reportId() == null ? null : agency + "/reports/" + year, agency + "/notices"),
                new StateTag(row.standing().label(), row.standing().style()), row.since() == null ? null : Moments.of(row.since(), clock) + " 起",
                new BoardPage.RowCounts(tally == null ? null : new Tally(tally.errors(), tally.warnings(), tally.toFill(), 0), note(row)),
                new BoardPage.RowDue(row.due().getMonthValue() + "月" + row.due().getDayOfMonth() + "日", left(row), row.late()),
                new BoardPage.LastSaved(row.savedAt() == null ? null : Moments.of(row.savedAt(), clock), row.standing() != BoardState.PUBLISHED, reminded));
    }

    private String note(BoardRow row) {
        if (!row.isStale()) {
            return null;
        }
        if (tallies.isUncounted(row)) {
            return row.tally() == null ? UNCOUNTED : Moments.of(row.tally().at(), clock) + " 的数；" + UNCOUNTED;
        }
        return row.tally() == null ? "正在计算" : Moments.of(row.tally().at(), clock) + " 的数，正在重算";
    }

    private String left(BoardRow row) {
        return row.standing().isOut() ? null : row.late() ? Moments.left(row.due(), clock).replace("已过", "逾期") : Moments.left(row.due(), clock);
    }
}

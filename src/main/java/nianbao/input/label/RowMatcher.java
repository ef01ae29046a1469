package nianbao.input.label;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.input.source.Label;
import nianbao.report.CharacterPairs;
import nianbao.report.Space;

/** Finds the row of an official table that a printed label names. */
final class RowMatcher {

    private static final int LONG_ENOUGH = 4;
    /** The first words of a label, cut by a page break, that cannot be another's. */
    private static final int LONG_START = 8;
    private static final double LIKE = 0.75;
    private static final Pattern JOINED = Pattern.compile("[、和与及或/]");

    private final OfficialTable table;
    private final List<OfficialRow> lines;
    /** Of each line, what its names are compared by. */
    private final List<List<CharacterPairs>> pairs;

    /**
     * What is asked for.
     *
     * @param full  its normal form
     * @param bare  the same without its ordinal
     * @param exact whether it names a row only when it is one of its names: too short, or a label that is no row's
     * @param pairs what it is compared by
     */
    private record AskedLabel(String full, String bare, boolean exact, CharacterPairs pairs) {
    }

    RowMatcher(OfficialTable table) {
        this.table = table;
        lines = table.isUnlabelled() ? List.of() : table.lines();
        pairs = lines.stream().map(line -> line.names().stream().map(CharacterPairs::new).toList()).toList();
    }

    /** The line a label names, a hint in brackets behind it left out when it names none with it. */
    Optional<RowMatch> row(String label, int last) {
        var match = called(label, last);
        var plain = Label.withoutHint(label);
        if (match.filter(found -> found.score() >= RowMatch.BARE).isPresent() || plain.isEmpty() || plain.length() == Space.strip(label).length()) {
            return match;
        }
        return called(plain, last).filter(found -> found.score() >= RowMatch.BARE).or(() -> match);
    }

    /** The line a label names: of several that fit equally well the first after {@code last}. */
    private Optional<RowMatch> called(String label, int last) {
        var full = Label.normal(label);
        if (full.isEmpty()) {
            return Optional.empty();
        }
        var bare = Label.bare(label);
        var asked = new AskedLabel(full, bare, bare.length() < LONG_ENOUGH || table.isTitle(full) || table.isColumnHead(full), new CharacterPairs(bare));
        RowMatch best = null;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            int score = score(line, pairs.get(i), asked);
            if (score > 0 && (best == null || score > best.score()
                    || score == best.score() && isNearer(line, i, best.line(), bare, score, last))) {
                best = new RowMatch(line, score);
            }
        }
        return Optional.ofNullable(best != null && best.score() < RowMatch.BARE && isMerged(label, best.line(), bare) ? null : best);
    }

    /** Whether a label names two rows in one, as local lists do (信函、传真申请数): neither is it. */
    private boolean isMerged(String label, OfficialRow found, String bare) {
        if (!JOINED.matcher(Label.withoutOrdinal(label)).find()) {
            return false;
        }
        return found.names().stream().filter(bare::endsWith).map(name -> bare.substring(0, bare.length() - name.length()).replaceAll("[和与及或]$", ""))
                .anyMatch(rest -> rest.length() > 1 && lines.stream().filter(line -> line != found)
                        .anyMatch(line -> line.names().stream().anyMatch(name -> name.startsWith(rest))));
    }

    /** Of labels that fit equally well, one after the last row; of pieces of labels, the one with less missing. */
    private boolean isNearer(OfficialRow line, int at, OfficialRow best, String bare, int score, int last) {
        boolean passed = lines.indexOf(best) <= last;
        if (passed != at <= last) {
            return passed;
        }
        return score == RowMatch.PART && missing(line, bare) < missing(best, bare);
    }

    /** How much longer or shorter than a piece of it the nearest name of a line is. */
    private static int missing(OfficialRow line, String bare) {
        return line.names().stream().filter(name -> name.contains(bare) || bare.contains(name))
                .mapToInt(name -> Math.abs(name.length() - bare.length())).min().orElse(bare.length());
    }

    private static int score(OfficialRow line, List<CharacterPairs> names, AskedLabel asked) {
        var full = asked.full;
        var bare = asked.bare;
        // A short label without its ordinal (其他, 总计) is also the head of a column.
        boolean plain = full.length() > 2 || full.equals(line.full());
        if (plain && line.names().contains(full)) {
            return RowMatch.EXACT;
        }
        if (line.names().contains(bare)) {
            return RowMatch.BARE;
        }
        if (asked.exact) {
            return 0;
        }
        for (var name : line.names()) {
            if (bare.length() >= LONG_START && name.startsWith(bare)) {
                return RowMatch.PART;
            }
            if (name.length() >= LONG_ENOUGH && (name.endsWith(bare) || name.startsWith(bare) || bare.endsWith(name)
                    || bare.startsWith(name)) && Math.min(name.length(), bare.length()) * 2 >= Math.max(name.length(), bare.length())) {
                return RowMatch.PART;
            }
        }
        return names.stream().anyMatch(name -> name.most(asked.pairs) >= LIKE && name.likeness(asked.pairs) >= LIKE) ? RowMatch.ALIKE : 0;
    }
}

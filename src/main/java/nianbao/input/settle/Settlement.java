package nianbao.input.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.format.Relation;

/**
 * Settles what labels leave open, in one way for all of it. What is placed already, official order and the sums of rows,
 * of columns and of the balance are constraints. A filling that is the only one they allow is taken; where several fit
 * the cells stay open, with those several.
 *
 * <p>An example. 予以公开 reads "3 3" and 部分公开 "2 2", their blank cells gone; the totals of the columns are 3, 2 and 5.
 * The first row alone may be 3 | – | 3 or – | 3 | 3, since its own sum holds with either, the second likewise. Of the four
 * fillings only 3 | – | 3 with – | 2 | 2 gives the columns their totals: that is the one.
 *
 * <ol>
 * <li>Each {@link OpenCells} says which ways its own row allows.
 * <li>Those that share a relation are looked at together: what all others may add decides ({@link Narrowing}).
 * <li>What is left is tried ({@link WholeFillings}).
 * </ol>
 */
public final class Settlement {

    private final Map<String, String> texts;
    private final List<Relation> relations;

    /** @param texts the cells that are known, field → text; nothing is added to them here */
    public Settlement(Map<String, String> texts, List<Relation> relations) {
        this.texts = texts;
        this.relations = relations;
    }

    /** Tells each of the open cells what became of it. */
    public void settle(List<? extends OpenCells> all) {
        var several = new ArrayList<WaysLeft>();
        for (var cells : all) {
            var ways = cells.ways();
            if (ways.isEmpty() || ways.size() > Fillings.MOST) {
                cells.open(new Fillings(ways, false));
            } else {
                several.add(new WaysLeft(cells, ways));
            }
        }
        groups(several).forEach(this::together);
    }

    private void together(List<WaysLeft> open) {
        var sums = new RelationSums(open, texts, relations);
        var before = open.stream().map(cells -> List.copyOf(cells.ways())).toList();
        open.forEach(cells -> cells.weigh(sums));
        var result = Narrowing.narrow(open, sums.known()) ? WholeFillings.prove(open, sums.known()) : WholeFillings.FillingResult.CONTRADICTION;
        for (int i = 0; i < open.size(); i++) {
            var ways = result == WholeFillings.FillingResult.CONTRADICTION ? before.get(i) : List.copyOf(open.get(i).ways());
            if (ways.size() == 1) {
                open.get(i).cells().settled(ways.getFirst());
            } else {
                open.get(i).cells().open(new Fillings(ways, result == WholeFillings.FillingResult.PROVEN));
            }
        }
    }

    /** Those that share a relation, each group by itself. */
    private List<List<WaysLeft>> groups(List<WaysLeft> open) {
        var groups = new ArrayList<List<WaysLeft>>();
        open.forEach(cells -> groups.add(List.of(cells)));
        for (var relation : new RelationSums(open, texts, relations).relations()) {
            var joined = groups.stream().filter(group -> group.stream()
                    .anyMatch(cells -> RelationSums.fields(relation).anyMatch(cells.fields()::contains))).toList();
            groups.removeAll(joined);
            groups.add(joined.stream().flatMap(List::stream).toList());
        }
        return groups;
    }
}

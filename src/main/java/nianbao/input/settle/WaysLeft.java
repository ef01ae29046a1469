package nianbao.input.settle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Open cells, the ways that are left to fill them, and what each way adds to every relation. */
final class WaysLeft {

    private final OpenCells cells;
    private final List<String> fields;
    private final List<List<String>> ways;
    private final Map<String, Set<String>> texts = new HashMap<>();
    private final List<long[]> adds = new ArrayList<>();
    private long[] least;
    private long[] most;

    WaysLeft(OpenCells cells, List<List<String>> ways) {
        this.cells = cells;
        this.ways = new ArrayList<>(ways);
        fields = cells.fields();
        for (int i = 0; i < fields.size(); i++) {
            int place = i;
            texts.put(fields.get(i), ways.stream().map(way -> way.get(place)).filter(Objects::nonNull).collect(Collectors.toSet()));
        }
    }

    OpenCells cells() {
        return cells;
    }

    List<String> fields() {
        return fields;
    }

    List<List<String>> ways() {
        return ways;
    }

    int size() {
        return ways.size();
    }

    /** The texts that one of the cells may have at first. */
    Stream<String> texts(String field) {
        return texts.getOrDefault(field, Set.of()).stream();
    }

    void weigh(RelationSums sums) {
        adds.clear();
        ways.forEach(way -> adds.add(sums.of(fields, way)));
        bound();
    }

    long[] adds(int way) {
        return adds.get(way);
    }

    /** The least that any way left adds to a relation. */
    long least(int relation) {
        return least[relation];
    }

    long most(int relation) {
        return most[relation];
    }

    /** Leaves a way out; there must be another. */
    void remove(int way) {
        ways.remove(way);
        adds.remove(way);
        bound();
    }

    /** Leaves out each way whose sum in a relation lies outside; false when that is all of them, and none was left out. */
    boolean keepWithin(int relation, long from, long to) {
        var kept = IntStream.range(0, size()).filter(way -> adds(way)[relation] >= from && adds(way)[relation] <= to).toArray();
        if (kept.length == 0) {
            return false;
        }
        if (kept.length < size()) {
            var left = IntStream.of(kept).mapToObj(ways::get).toList();
            var sums = IntStream.of(kept).mapToObj(adds::get).toList();
            ways.clear();
            ways.addAll(left);
            adds.clear();
            adds.addAll(sums);
            bound();
        }
        return true;
    }

    private void bound() {
        int relations = adds.getFirst().length;
        least = new long[relations];
        most = new long[relations];
        for (int i = 0; i < relations; i++) {
            int relation = i;
            least[i] = adds.stream().mapToLong(add -> add[relation]).min().orElseThrow();
            most[i] = adds.stream().mapToLong(add -> add[relation]).max().orElseThrow();
        }
    }
}

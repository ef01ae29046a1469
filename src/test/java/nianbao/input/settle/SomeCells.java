package nianbao.input.settle;

import java.util.List;

/** Open cells that only remember what became of them. */
final class SomeCells implements OpenCells {

    private final List<String> fields;
    private final List<List<String>> ways;
    Fillings left;
    boolean settled;

    SomeCells(List<String> fields, List<List<String>> ways) {
        this.fields = fields;
        this.ways = ways;
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public List<List<String>> ways() {
        return ways;
    }

    @Override
    public void settled(List<String> way) {
        settled = true;
        left = new Fillings(List.of(way), true);
    }

    @Override
    public void open(Fillings ways) {
        left = ways;
    }
}

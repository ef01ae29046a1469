package nianbao.input.label;

import java.util.List;

/** @param path normal forms from the outermost group to the column itself */
public record OfficialColumn(String code, List<String> path) {

    public String leaf() {
        return path.getLast();
    }

    /** Whether another column is of the same group. */
    public boolean isBeside(OfficialColumn other) {
        return path.subList(0, path.size() - 1).equals(other.path.subList(0, other.path.size() - 1));
    }

    /** Whether the texts over one column of a grid, from above, are this column's labels. */
    public boolean isCalled(List<String> texts) {
        var joined = String.join("", texts);
        var suffix = "";
        for (int i = path.size() - 1; i >= 0; i--) {
            suffix = path.get(i) + suffix;
            if (joined.equals(suffix)) {
                return true;
            }
        }
        return false;
    }
}

package nianbao.input;

import java.util.List;

/** @param path normal forms from the outermost group to the column itself */
record Column(String code, List<String> path) {

    String leaf() {
        return path.getLast();
    }

    /** Whether another column is of the same group. */
    boolean isBeside(Column other) {
        return path.subList(0, path.size() - 1).equals(other.path.subList(0, other.path.size() - 1));
    }

    /** Whether the texts over one column of a grid, from above, are this column's labels. */
    boolean isCalled(List<String> texts) {
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

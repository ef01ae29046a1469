package nianbao.web.register;

import java.util.List;
import nianbao.web.frame.Choice;

/**
 * What each column of a register was taken for, and words nobody knows.
 *
 * @param requests how many there are
 */
public record ColumnsPage(String base, String path, int year, String name, int requests, List<ColumnLine> columns, List<RegisterWord> words, String message) {

    /**
     * A column.
     *
     * @param head     or its place
     * @param named    whether it has a head, by which a choice can be remembered
     * @param examples what stands in it
     */
    public record ColumnLine(int at, String head, boolean named, String examples, String told, List<Choice> choices) {
    }

    /**
     * A word.
     *
     * @param key   of its field in the form
     * @param where lines it stands in
     */
    public record RegisterWord(String key, String subject, String word, String where, List<Choice> choices) {
    }
}

package nianbao.report;

/**
 * One change of a text: what both have at their ends stays, what is between them is replaced.
 *
 * @param start where the change begins in the text before, in UTF-16 units
 * @param end   where it ends there
 * @param words what stands there afterwards
 */
public record Rewording(int start, int end, String words) {

    public static Rewording between(String before, String after) {
        int head = 0, tail = 0, most = Math.min(before.length(), after.length());
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        while (tail < most - head && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return new Rewording(head, before.length() - tail, after.substring(head, after.length() - tail));
    }

    public String in(String before) {
        return before.substring(0, start) + words + before.substring(end);
    }

    /** How much longer the text becomes. */
    int longer() {
        return words.length() - (end - start);
    }
}

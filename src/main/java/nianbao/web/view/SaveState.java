package nianbao.web.view;

/**
 * What of a page is kept.
 *
 * @param seen    number of the last edit that the page shows
 * @param words   when it was saved, or what was not
 * @param refused whether the page holds something that is not saved: then it does not say that it is
 */
public record SaveState(int seen, String words, boolean refused) {

    public static SaveState saved(int seen, String words) {
        return new SaveState(seen, words, false);
    }

    /** As the page's script and style know it. */
    public String style() {
        return refused ? "refused" : "saved";
    }
}

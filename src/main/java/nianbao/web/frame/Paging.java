package nianbao.web.frame;

/**
 * Where a long list is.
 *
 * @param number of this page, from 1
 * @param from first and {@code to} last of what is shown, from 1
 * @param earlier address of the page before, {@code null} on the first; {@code later} of the one behind
 */
public record Paging(int number, int from, int to, int all, String earlier, String later) {

    /** @param href an address that ends in the number of a page */
    public static Paging of(int page, int size, int all, String href) {
        return new Paging(page + 1, Math.min(all, page * size + 1), Math.min(all, (page + 1) * size), all,
                page > 0 ? href + page : null, (page + 1) * size < all ? href + (page + 2) : null);
    }

    /** The page asked for, from 0; the last one when there are fewer. */
    public static int number(String asked, int size, int all) {
        return Math.max(0, Math.min(Html.number(asked, 1) - 1, (all - 1) / size));
    }

    public boolean isMore() {
        return earlier != null || later != null;
    }
}

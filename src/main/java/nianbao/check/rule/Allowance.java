package nianbao.check.rule;

/**
 * How many characters of prose are still looked at, over all reports that one request or one bundle of files checks: checks
 * take steps in proportion to what they look at, so this bounds them all together. One thread at a time.
 */
public final class Allowance {

    private long left;

    private Allowance(long characters) {
        left = characters;
    }

    /** Of one agency's reports, of all years. */
    public static Allowance ofAgency() {
        return new Allowance(2L * Dossier.MOST_PROSE);
    }

    /** Of the files of an upload: some hundred reports of the usual length. */
    public static Allowance ofUpload() {
        return new Allowance(5L * Dossier.MOST_PROSE);
    }

    int most() {
        return (int) Math.min(left, Dossier.MOST_PROSE);
    }

    void use(long characters) {
        left -= characters;
    }
}

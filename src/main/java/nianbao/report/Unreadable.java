package nianbao.report;

/** The file is no report we can read. The message is one line, in Chinese, for the clerk. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    public Unreadable(String reason) {
        super(reason);
    }
}

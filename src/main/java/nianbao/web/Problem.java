package nianbao.web;

/** A request that cannot be done, with a page that says what to do instead. */
public class Problem extends RuntimeException {

    private final int status;
    private final String heading;
    private final String advice;
    private final String link;
    private final String linkText;

    Problem(int status, String heading, String advice, String link, String linkText) {
        super(heading, null, false, false);
        this.status = status;
        this.heading = heading;
        this.advice = advice;
        this.link = link;
        this.linkText = linkText;
    }

    static Problem notFound(String heading, String advice, String link, String linkText) {
        return new Problem(404, heading, advice, link, linkText);
    }

    static Problem of(int status, String heading, String advice) {
        return new Problem(status, heading, advice, "/", "回到首页");
    }

    static Problem of(int status, String heading, String advice, String link, String linkText) {
        return new Problem(status, heading, advice, link, linkText);
    }

    int status() {
        return status;
    }

    String heading() {
        return heading;
    }

    String advice() {
        return advice;
    }

    String link() {
        return link;
    }

    String linkText() {
        return linkText;
    }
}

package nianbao.web.frame;

import java.util.List;

/** A request that cannot be done, with a page that says what to do instead. */
public class Problem extends RuntimeException {

    private final int status;
    private final String heading;
    private final String advice;
    private final String link;
    private final String linkText;
    private final transient List<String> typed;

    public Problem(int status, String heading, String advice, String link, String linkText, List<String> typed) {
        super(heading, null, false, false);
        this.status = status;
        this.heading = heading;
        this.advice = advice;
        this.link = link;
        this.linkText = linkText;
        this.typed = List.copyOf(typed);
    }

    /** The same with what was typed and not kept, which its page shows so that it can be copied. */
    public Problem keeping(List<String> texts) {
        return new Problem(status, heading, advice, link, linkText, texts);
    }

    public static Problem notFound(String heading, String advice, String link, String linkText) {
        return new Problem(404, heading, advice, link, linkText, List.of());
    }

    public static Problem of(int status, String heading, String advice) {
        return new Problem(status, heading, advice, "/", "回到首页", List.of());
    }

    public static Problem of(int status, String heading, String advice, String link, String linkText) {
        return new Problem(status, heading, advice, link, linkText, List.of());
    }

    public int status() {
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

    List<String> typed() {
        return typed;
    }
}

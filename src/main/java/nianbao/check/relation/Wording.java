package nianbao.check.relation;

/**
 * What is said of figures that do not fit, in words that the server and the browser's modules share: they reach the page as
 * data. What stands in braces is filled in.
 */
public enum Wording {

    BECOMES("改为 {value}"),
    NOT_CARRIED("{cell}与{year}年不衔接"),
    CARRIED("{name}为 {value}，本年填 {figure}，差 {difference}"),
    /** What last year's figures give for a blank cell. */
    SUGGESTED("{cell}：{name}，得 {value}。"),
    /** Both sides of a balance. */
    EQUAL("相等"),
    DIFFERENCE("差 {difference}"),
    TO_FILL("待填 {count}");

    private final String words;

    Wording(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** @param filled names and what stands for them, in turn */
    public String with(Object... filled) {
        var said = words;
        for (int i = 0; i < filled.length; i += 2) {
            said = said.replace("{" + filled[i] + "}", String.valueOf(filled[i + 1]));
        }
        return said;
    }
}

package nianbao.web.handover;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Who has a report, since when, what comes next: the line that everybody sees who may read it.
 *
 * @param stages     its way from desk to desk
 * @param returned   why it is being written again, or {@code null}
 * @param inForce    address of the publication that counts while it is corrected, or {@code null}
 * @param seen       what a step's form posts
 * @param correction what to publish as the reason of a 更正, to begin with; {@code null} when it is none
 */
public record DeskView(String base, DeskPlace place, List<Stage> stages, Returned returned, String inForce, DeskSeen seen, DeskSteps steps,
        String correction) {

    /**
     * Where it is.
     *
     * @param label the state in a word or two, with its {@code style}
     * @param line  who has it now, and since when
     * @param next  what comes next; "" when nothing does
     */
    public record DeskPlace(String label, String style, String line, String next) {
    }

    /** How far the report had come when the page was made: a step is done only to what its person saw. */
    public record DeskSeen(int handovers, int version) {
    }

    /**
     * What the visitor may do with it.
     *
     * @param bar why the visitor may not sign it, or {@code null}
     */
    public record DeskSteps(String heading, String words, List<Move> moves, String bar) {

        public boolean isSigning() {
            return moves.stream().anyMatch(move -> move.path().endsWith("/sign"));
        }
    }

    /** @param style past, or "" */
    public record Stage(String label, String names, String style, boolean current) {
    }

    /**
     * @param words     who returned it, and when
     * @param untouched whether nothing was written in it since
     */
    public record Returned(String words, String reason, List<RemarkView> remarks, boolean untouched) {

        /** Only what concerns one section, and the general reason. */
        public Returned in(String section) {
            return new Returned(words, reason, remarks.stream().filter(r -> r.section().equals(section)).toList(), untouched);
        }

        /** The numbers of those nobody has answered, in words: 1、3; "" when all are answered. */
        public String getOpen() {
            return remarks.stream().filter(r -> r.reply().isOpen()).map(r -> String.valueOf(r.number())).collect(Collectors.joining("、"));
        }
    }

    /**
     * @param number counts on the page
     * @param path   the place in the form
     * @param words  of the text, that it is about; "" when it is about the whole
     */
    public record RemarkView(int number, String code, String section, String place, String path, String text, String words, Reply reply) {
    }

    /**
     * What came of a remark.
     *
     * @param handover with {@code remark}, which one it is
     * @param state    open, done or settled
     * @param text     the writer's answer; "" when it was done as was asked
     * @param by       who answered, and when; "" while nobody has
     * @param settled  who took it as settled, and when; "" while nobody has
     */
    public record Reply(int handover, int remark, String state, String text, String by, String settled) {

        public boolean isOpen() {
            return state.equals("open");
        }

        public boolean isSettled() {
            return state.equals("settled");
        }
    }

    /**
     * @param form whether one press does it; otherwise its page asks for reasons first
     * @param main whether it is what the report waits for
     */
    public record Move(String label, String path, boolean form, boolean main) {
    }
}

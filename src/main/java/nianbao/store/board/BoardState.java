package nianbao.store.board;

/** How far an agency is with its report of a year, as its supervising office sees it. In the order of the work. */
public enum BoardState {
    NOT_STARTED("未开始", "none"),
    DRAFT("填写中", "busy"),
    /** Sent back to be mended. */
    RETURNED("退回修改", "warn"),
    REVIEW("待审核", "wait"),
    SIGNING("待签发", "wait"),
    PUBLISHED("已公布", "done"),
    /** Published, and being corrected: the publication stays in force. */
    CORRECTING("更正中", "busy");

    private final String label;
    private final String style;

    BoardState(String label, String style) {
        this.label = label;
        this.style = style;
    }

    public String label() {
        return label;
    }

    public String style() {
        return style;
    }

    /** Whether the agency has not handed its report in: what a supervising office asks first. */
    public boolean isOpen() {
        return this == NOT_STARTED || this == DRAFT || this == RETURNED;
    }

    /** Whether there is a publication in force. */
    public boolean isOut() {
        return this == PUBLISHED || this == CORRECTING;
    }
}

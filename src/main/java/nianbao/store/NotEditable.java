package nianbao.store;

/** The report is published: it is read, not written. */
public final class NotEditable extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotEditable(int year) {
        super(year + "年报告已经公布，不能修改", null, false, false);
    }
}

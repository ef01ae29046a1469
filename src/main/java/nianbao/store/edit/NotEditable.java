package nianbao.store.edit;

/** The report is on another desk, or published: it is read, not written. */
public final class NotEditable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long agency;
    private final int year;
    private final boolean published;

    public NotEditable(StoredReport report) {
        super(report.year + (report.isPublished() ? "年报告已经公布，不能修改" : "年报告" + report.state.label() + "，现在不能修改"),
                null, false, false);
        agency = report.agency.id;
        year = report.year;
        published = report.isPublished();
    }

    public long agency() {
        return agency;
    }

    public int year() {
        return year;
    }

    public boolean isPublished() {
        return published;
    }
}

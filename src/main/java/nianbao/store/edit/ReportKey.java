package nianbao.store.edit;

/** An agency's report of a year, be there one or not. */
public record ReportKey(long agency, int year) {

    public static ReportKey of(StoredReport report) {
        return new ReportKey(report.agency.id, report.year);
    }
}

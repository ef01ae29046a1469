package nianbao.store.edit;

/** An agency's report of a year, be there one or not. */
public record ReportKey(long agency, int year) {
}

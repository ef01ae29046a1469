package nianbao.store.report;

import nianbao.store.edit.StoredReport;

/** A report begun, or the one that was there already. */
public record Started(StoredReport report, boolean created) {
}

package nianbao.store.report;

import java.util.Map;
import nianbao.report.Report;
import nianbao.store.edit.StoredField;

/**
 * A report as it stood at one moment.
 *
 * @param report  its texts; totals are not filled in
 * @param fields  the same with the edit and the source of each
 * @param version number of the last edit among them
 */
public record Snapshot(Report report, Map<String, StoredField> fields, int version) {
}

package nianbao.input.source;

import java.util.List;
import java.util.Map;
import nianbao.input.source.Source.SourceBlock;
import nianbao.report.ReadReport;

/**
 * A report beside what it was read from.
 *
 * @param sections what stands under the heading of each section, by the section's code
 * @param seen     where each cell was seen, by its field code
 */
public record SourcedReport(ReadReport report, Source source, Map<String, List<SourceBlock>> sections, Map<String, Seen> seen) {
}

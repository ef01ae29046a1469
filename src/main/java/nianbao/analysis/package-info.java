/**
 * What published figures say: measures of a report, the range of a group of them, what a reviewer would ask about, and the
 * sentences of a briefing. Figures come from cells and from nowhere else; what is measured stands in {@code formats/analysis.yaml}.
 */
@NullMarked
package nianbao.analysis;

import org.jspecify.annotations.NullMarked;

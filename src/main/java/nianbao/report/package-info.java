/** A report as a map of fields, the numbers in its cells, its totals, and what last year's report gives it. Pure. */
@NullMarked
package nianbao.report;

import org.jspecify.annotations.NullMarked;

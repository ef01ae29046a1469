/** Relations between cells: verdicts, hints, faults of a cell. */
@NullMarked
package nianbao.check.relation;

import org.jspecify.annotations.NullMarked;

/** A report as JSON. */
@NullMarked
package nianbao.report.json;

import org.jspecify.annotations.NullMarked;

/** What a check says. */
@NullMarked
package nianbao.check.finding;

import org.jspecify.annotations.NullMarked;

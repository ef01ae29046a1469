/** The checks, a class each, and what they look at. */
@NullMarked
package nianbao.check.rule;

import org.jspecify.annotations.NullMarked;

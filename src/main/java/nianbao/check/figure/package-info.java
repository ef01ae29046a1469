/** Figures in prose and what they speak of. */
@NullMarked
package nianbao.check.figure;

import org.jspecify.annotations.NullMarked;

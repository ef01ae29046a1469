/** Checks over an immutable report: pure functions that give findings, never change anything. */
@NullMarked
package nianbao.check;

import org.jspecify.annotations.NullMarked;

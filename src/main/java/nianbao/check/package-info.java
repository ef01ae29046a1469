/** Checks over an immutable report: pure functions that give findings, never change anything. */
package nianbao.check;

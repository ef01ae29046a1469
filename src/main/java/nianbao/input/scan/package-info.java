/** Scans: pages as pictures, made level, cut at their ruling lines and read by a program of the machine. */
package nianbao.input.scan;

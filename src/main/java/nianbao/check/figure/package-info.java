/** Figures in prose and what they speak of. */
package nianbao.check.figure;

/** A report as pages, set but not yet in a file: what stands where, and what it is for a screen reader. Pure Java. */
package nianbao.output.page;

/** Files by their kind, bundles of them, and what a file holds as a report. */
package nianbao.input.file;

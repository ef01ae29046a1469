/** The official tables, rows, columns and titles as a reader finds them. */
package nianbao.input.label;

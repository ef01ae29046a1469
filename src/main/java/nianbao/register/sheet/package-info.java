/** A register's sheets: where its tables are, what each column holds, what stands in a cell. */
package nianbao.register.sheet;

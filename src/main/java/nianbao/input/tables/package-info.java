/** Which official table each table of a file is. */
package nianbao.input.tables;

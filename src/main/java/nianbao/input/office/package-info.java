/** Word and Excel. */
package nianbao.input.office;

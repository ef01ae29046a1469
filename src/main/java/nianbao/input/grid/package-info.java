/** Tables with cells. */
package nianbao.input.grid;

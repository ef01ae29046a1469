/** Tables in running text, without cells. */
package nianbao.input.flow;

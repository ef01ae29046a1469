/**
 * Print: markup for paper, and Flying Saucer taught Chinese typesetting (fonts by character, where lines may break,
 * even margins).
 */
package nianbao.output.pdf;

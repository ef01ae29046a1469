/**
 * A report laid out for paper: markup, and Flying Saucer taught Chinese typesetting (fonts by character, where lines may
 * break, even margins).
 */
package nianbao.output.layout;

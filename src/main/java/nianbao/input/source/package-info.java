/** A file in reading order, before anyone knows what it means; characters, cells, labels in normal form; the limits of reading. */
package nianbao.input.source;

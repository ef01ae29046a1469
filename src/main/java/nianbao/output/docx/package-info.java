/**
 * The parts of a Word document. Written as text, not through POI's classes: the elements used are few, the fixed parts can
 * be read as the files they are, and a report takes a tenth of the time. The tests hold the order of elements to the
 * schema.
 */
package nianbao.output.docx;

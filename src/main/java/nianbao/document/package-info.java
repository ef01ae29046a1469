/**
 * The one form between files and reports: headings, paragraphs, grids. {@link nianbao.document.Composer} makes a
 * Document from a report; writers turn it into files. So every output agrees cell for cell.
 */
@NullMarked
package nianbao.document;

import org.jspecify.annotations.NullMarked;

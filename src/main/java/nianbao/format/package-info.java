/**
 * The official editions of the report as data: sections, tables, cells, relations, carry-overs. Everything else
 * (form, live checks, outputs, prefill) reads them from here; no label, code or relation is written elsewhere.
 */
@NullMarked
package nianbao.format;

import org.jspecify.annotations.NullMarked;

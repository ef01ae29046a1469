/**
 * The register of requests (依申请公开台账) that an agency keeps over the year, counted to the cells of the report's tables.
 * Lines of texts come in ({@link nianbao.register.sheet.Sheet}), figures, notes and the rows behind each figure come out
 * ({@link nianbao.register.Count}). Which words mean what stands in {@code formats/}. Knows no file type, no database;
 * names and addresses of applicants are looked at to propose a kind and leave no trace.
 */
@NullMarked
package nianbao.register;

import org.jspecify.annotations.NullMarked;

/** A register's sheets: where its tables are, what each column holds, what stands in a cell. */
@NullMarked
package nianbao.register.sheet;

import org.jspecify.annotations.NullMarked;

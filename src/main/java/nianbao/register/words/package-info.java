/** The words of registers: official labels and their vocabulary, dates, kinds of applicants, working days. */
@NullMarked
package nianbao.register.words;

import org.jspecify.annotations.NullMarked;

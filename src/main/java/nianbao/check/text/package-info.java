/** Sentences, likeness and differences of texts. */
@NullMarked
package nianbao.check.text;

import org.jspecify.annotations.NullMarked;

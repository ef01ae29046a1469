/** Sentences, likeness and differences of texts. */
package nianbao.check.text;

/** Makes files of a {@link nianbao.document.Document}. Every writer is stateless and may be called from many threads. */
package nianbao.output;

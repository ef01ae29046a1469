/** Verbs for scripts: one class a verb, each a picocli command that {@link nianbao.Main} lists. */
package nianbao.cli;

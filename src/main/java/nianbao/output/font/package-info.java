/** Font files: those bundled, those an operator adds, which of them sets a character, and the part of one a file embeds. */
package nianbao.output.font;

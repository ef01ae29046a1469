/** Text, Markdown and web pages. */
package nianbao.input.text;

/** The markup of a report, shared by web pages and print. */
package nianbao.output.html;

/** The program itself, where it runs on a clerk's own machine: where its data are, and how it is stopped. */
package nianbao.web.program;

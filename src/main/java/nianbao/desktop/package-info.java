/**
 * The program on one clerk's own machine, started by a double click: it takes a free port, opens the browser at its page, and a
 * second start finds the first.
 */
package nianbao.desktop;

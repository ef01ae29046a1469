/** An agency, those below it, the board, notices. */
package nianbao.web.agencies;

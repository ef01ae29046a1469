/** What labels leave open, settled by sums, balance and order; candidates where several ways fit. */
package nianbao.input.settle;

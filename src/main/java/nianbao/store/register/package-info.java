/** Registers of requests as they are kept: what was counted for a year, without anybody's name, and what an agency has said its words mean. */
package nianbao.store.register;

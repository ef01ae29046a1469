/** The database itself: kinds, copies, outages, the clock, what texts it takes. */
package nianbao.store.base;

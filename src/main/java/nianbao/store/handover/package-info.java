/** Steps from desk to desk, with their remarks. */
package nianbao.store.handover;

/** Agencies, accounts, roles. */
package nianbao.store.who;

/** Accounts, passwords, sign-ins, one-time links, first-run set-up. */
package nianbao.store.people;

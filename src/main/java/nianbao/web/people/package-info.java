/** Accounts, invitations, passwords, set-up, sign-in, audit trail, handbook. */
package nianbao.web.people;

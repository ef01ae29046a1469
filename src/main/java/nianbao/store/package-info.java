/** What is kept: agencies, accounts, reports and every edit of them, in H2 or PostgreSQL. */
package nianbao.store;

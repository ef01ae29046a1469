/** Who is signed in: the session cookie, what it gives, what its end does. Accounts themselves are in store. */
package nianbao.account;

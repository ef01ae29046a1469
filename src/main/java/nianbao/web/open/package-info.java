/** What anybody may read without an account. */
package nianbao.web.open;

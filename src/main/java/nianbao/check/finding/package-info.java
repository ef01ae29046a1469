/** What a check says. */
package nianbao.check.finding;

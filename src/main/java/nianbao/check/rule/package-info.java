/** The checks, a class each, and what they look at. */
package nianbao.check.rule;

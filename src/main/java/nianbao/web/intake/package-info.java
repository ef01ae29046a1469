/** Files brought in: imports, the review of what was read, the decision, checks of many files. */
package nianbao.web.intake;

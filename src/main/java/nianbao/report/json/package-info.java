/** A report as JSON. */
package nianbao.report.json;

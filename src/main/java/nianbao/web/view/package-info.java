/** Parts that several pages show: tables, cells, prose, findings, doubts, sources, how far a report is. */
package nianbao.web.view;

/** Pictures of an agency's figures over the years: one drawing, written as SVG and as PNG. */
package nianbao.output.chart;

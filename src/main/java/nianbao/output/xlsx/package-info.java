/** The sheets of an Excel workbook, on POI. */
package nianbao.output.xlsx;
